import type { CollectionConfig } from 'payload';
import { publicId } from '../fields/id.ts';

export const columns = {
  slug: 'columns',
  labels: { singular: '栏目', plural: '栏目' },
  fields: [publicId, { name: 'title', type: 'text', required: true }],
} satisfies CollectionConfig;
