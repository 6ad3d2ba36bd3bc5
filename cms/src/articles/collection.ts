import type { CollectionConfig } from 'payload';
import { publicId } from '../fields/id.ts';
import { refuseStale, revision } from '../fields/revision.ts';
import { publishHooks } from '../publish/hooks.ts';
import { articlesAccess } from './access.ts';
import { keepDateHonest } from './dates.ts';
import { articleFields } from './fields.ts';

const published = publishHooks('articles');

export const articles = {
  slug: 'articles',
  labels: { singular: '稿件', plural: '稿件' },
  access: articlesAccess,
  defaultSort: '-updatedAt',
  // The lists of a column and the checks before a column is deleted.
  indexes: [{ fields: ['column', 'publishedAt'] }],
  versions: {
    drafts: { autosave: { interval: 800 }, schedulePublish: false },
    maxPerDoc: 100,
  },
  admin: {
    group: '内容',
    description: '新闻、通知和报道。写的过程会自动存为草稿，点“发布”后群众才能看到。',
    useAsTitle: 'title',
    defaultColumns: ['title', 'column', '_status', 'publishedAt', 'updatedAt'],
    listSearchableFields: ['title', 'source', 'author'],
    pagination: { defaultLimit: 20, limits: [10, 20, 50, 100] },
  },
  hooks: {
    beforeChange: [refuseStale, keepDateHonest],
    afterChange: published.afterChange,
    afterDelete: published.afterDelete,
  },
  fields: [publicId, revision, ...articleFields],
} satisfies CollectionConfig;
