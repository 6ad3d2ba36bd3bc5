import type { CollectionConfig } from 'payload';
import { publicId } from '../fields/id.ts';

export const regulations = {
  slug: 'regulations',
  labels: { singular: '规章制度', plural: '规章制度' },
  fields: [publicId, { name: 'title', type: 'text', required: true }],
} satisfies CollectionConfig;
