import type { CollectionConfig } from 'payload';
import { publicId } from '../fields/id.ts';

export const articles = {
  slug: 'articles',
  labels: { singular: '稿件', plural: '稿件' },
  fields: [publicId, { name: 'title', type: 'text', required: true }],
} satisfies CollectionConfig;
