import type { CollectionConfig } from 'payload';
import { leasesAccess, outboxAccess } from './access.ts';

/** Changes that the feeder has not yet carried over. Rows are only added and removed, so parallel edits never conflict here. */
export const outbox = {
  slug: 'outbox',
  labels: { singular: '待发布的变动', plural: '待发布的变动' },
  access: outboxAccess,
  disableDuplicate: true,
  lockDocuments: false,
  admin: { hidden: true },
  timestamps: true,
  fields: [
    /** Slug of the collection or global. */
    { name: 'name', type: 'text', required: true, index: true },
    { name: 'document', type: 'text', required: true, index: true },
    /** Noted because something that the record was built from changed, not the document itself: goes no further. */
    { name: 'isEcho', type: 'checkbox', defaultValue: false },
    { name: 'attempts', type: 'number', required: true, defaultValue: 0 },
    /** Why the last attempt failed, in Chinese. */
    { name: 'error', type: 'text' },
    /** Not tried before this time. */
    { name: 'due', type: 'date', required: true, index: true },
  ],
} satisfies CollectionConfig;

/** Which process does a job that only one may do at a time, and until when it holds it. */
export const leases = {
  slug: 'leases',
  labels: { singular: '值守', plural: '值守' },
  access: leasesAccess,
  disableDuplicate: true,
  lockDocuments: false,
  admin: { hidden: true },
  timestamps: false,
  fields: [
    { name: 'id', type: 'text', required: true },
    { name: 'holder', type: 'text', required: true },
    { name: 'until', type: 'date', required: true },
  ],
} satisfies CollectionConfig;
