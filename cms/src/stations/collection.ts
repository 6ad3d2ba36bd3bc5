import type { CollectionConfig } from 'payload';
import { publicId } from '../fields/id.ts';

export const stations = {
  slug: 'stations',
  labels: { singular: '站点', plural: '站点' },
  fields: [publicId, { name: 'name', type: 'text', required: true }],
} satisfies CollectionConfig;
