import type { CollectionConfig } from 'payload';
import { publicId } from '../fields/id.ts';

export const deputies = {
  slug: 'deputies',
  labels: { singular: '代表', plural: '代表' },
  fields: [publicId, { name: 'name', type: 'text', required: true }],
} satisfies CollectionConfig;

/** Seats: a person's mandate in one congress for one term. */
export const mandates = {
  slug: 'mandates',
  labels: { singular: '任职', plural: '任职' },
  fields: [
    publicId,
    { name: 'deputy', type: 'relationship', relationTo: 'deputies', required: true },
  ],
} satisfies CollectionConfig;

/** Private contacts of a deputy, apart from the person, so that reading them is a right and a log row of its own. */
export const contacts = {
  slug: 'contacts',
  labels: { singular: '联系方式', plural: '联系方式' },
  fields: [
    publicId,
    { name: 'deputy', type: 'relationship', relationTo: 'deputies', required: true },
  ],
} satisfies CollectionConfig;
