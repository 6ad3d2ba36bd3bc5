import type { CollectionConfig } from 'payload';
import { publicId } from '../fields/id.ts';

export const places = {
  slug: 'places',
  labels: { singular: '行政区划', plural: '行政区划' },
  fields: [publicId, { name: 'name', type: 'text', required: true }],
} satisfies CollectionConfig;
