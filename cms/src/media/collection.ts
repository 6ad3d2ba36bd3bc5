import type { CollectionConfig } from 'payload';
import { publicId } from '../fields/id.ts';

export const media = {
  slug: 'media',
  labels: { singular: '图片', plural: '图片' },
  upload: true,
  fields: [publicId, { name: 'alt', type: 'text', required: true }],
} satisfies CollectionConfig;

export const attachments = {
  slug: 'attachments',
  labels: { singular: '附件', plural: '附件' },
  upload: true,
  fields: [publicId, { name: 'name', type: 'text', required: true }],
} satisfies CollectionConfig;
