import type { CollectionConfig } from 'payload';
import { publicId } from '../fields/id.ts';
import { refuseStale, revision } from '../fields/revision.ts';
import { publishHooks } from '../publish/hooks.ts';
import { regulationsAccess } from './access.ts';
import { keepDatesInOrder } from './dates.ts';
import { regulationFields } from './fields.ts';

const published = publishHooks('regulations');

export const regulations = {
  slug: 'regulations',
  labels: { singular: '规章制度', plural: '规章制度' },
  access: regulationsAccess,
  defaultSort: '-effectiveOn',
  versions: {
    drafts: { autosave: { interval: 800 }, schedulePublish: false },
    maxPerDoc: 100,
  },
  admin: {
    group: '内容',
    description: '本级的规则、决定决议、备案文件，和读者需要的上级法律法规。状态按日期自动变化。',
    useAsTitle: 'title',
    defaultColumns: ['title', 'kind', '_status', 'effectiveOn', 'updatedAt'],
    listSearchableFields: ['title', 'issuer', 'number'],
    pagination: { defaultLimit: 20, limits: [10, 20, 50, 100] },
  },
  hooks: {
    beforeValidate: [keepDatesInOrder],
    beforeChange: [refuseStale],
    afterChange: published.afterChange,
    afterDelete: published.afterDelete,
  },
  fields: [publicId, revision, ...regulationFields],
} satisfies CollectionConfig;
