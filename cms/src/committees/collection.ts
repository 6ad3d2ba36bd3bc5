import type { CollectionConfig } from 'payload';
import { publicId } from '../fields/id.ts';

export const offices = {
  slug: 'offices',
  labels: { singular: '委室', plural: '委室' },
  fields: [publicId, { name: 'name', type: 'text', required: true }],
} satisfies CollectionConfig;

export const units = {
  slug: 'units',
  labels: { singular: '单位', plural: '单位' },
  fields: [publicId, { name: 'name', type: 'text', required: true }],
} satisfies CollectionConfig;

export const members = {
  slug: 'members',
  labels: { singular: '工委委员', plural: '工委委员' },
  fields: [publicId, { name: 'name', type: 'text', required: true }],
} satisfies CollectionConfig;
