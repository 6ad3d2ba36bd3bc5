import type { GlobalConfig } from 'payload';

export const site = {
  slug: 'site',
  label: '网站设置',
  fields: [{ name: 'name', type: 'text', required: true }],
} satisfies GlobalConfig;
