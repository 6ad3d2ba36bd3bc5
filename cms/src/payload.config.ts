import { join } from 'node:path';
import { mongooseAdapter } from '@payloadcms/db-mongodb';
import { lexicalEditor } from '@payloadcms/richtext-lexical';
import { zh } from '@payloadcms/translations/languages/zh';
import { buildConfig } from 'payload';
import sharp from 'sharp';
import { adminMeta } from './admin/meta.ts';
import { plainFace } from './admin/plainFace.ts';
import { translations } from './admin/translations.ts';
import { articles } from './articles/collection.ts';
import { audit } from './audit/collection.ts';
import { columns } from './columns/collection.ts';
import { members } from './committees/members.ts';
import { offices } from './committees/offices.ts';
import { units } from './committees/units.ts';
import { flattenFilters } from './database/flat.ts';
import { deputies } from './deputies/collection.ts';
import { contacts } from './deputies/contacts.ts';
import { mandates } from './deputies/mandates.ts';
import { projectRoot, readSettings } from './env.ts';
import { logger, noteConflict, refuseWrongForm } from './gate/failures.ts';
import { guards } from './gate/guards.ts';
import { attachments, media } from './media/collection.ts';
import { people } from './people/collection.ts';
import { places } from './places/collection.ts';
import { leases, outbox } from './publish/collection.ts';
import { publishEndpoints } from './publish/endpoints.ts';
import { regulations } from './regulations/collection.ts';
import { readSecret } from './secret.ts';
import { site } from './site/global.ts';
import { stations } from './stations/collection.ts';

const settings = readSettings();
// `next build` needs no key and no database, and must leave none behind.
const building = process.env.NEXT_PHASE === 'phase-production-build';

export default buildConfig({
  serverURL: settings.cmsUrl,
  secret: building ? 'not used while building' : readSecret(settings.files.keys),
  csrf: [settings.cmsUrl],
  cors: [],
  telemetry: false,
  graphQL: { disable: true },
  defaultDepth: 0,
  maxDepth: 2,
  i18n: { fallbackLanguage: 'zh', supportedLanguages: { zh }, translations },
  db: mongooseAdapter({
    url: settings.mongodbUri ?? 'mongodb://127.0.0.1:1/none',
    // The default engine loses index entries of documents written while indexes are still being built.
    ensureIndexes: true,
    afterCreateConnection: flattenFilters,
  }),
  editor: lexicalEditor(),
  sharp,
  admin: {
    user: people.slug,
    avatar: 'default',
    theme: 'light',
    importMap: { baseDir: join(projectRoot, 'cms/src') },
    dateFormat: 'yyyy-MM-dd HH:mm',
    timezones: {
      defaultTimezone: 'Asia/Shanghai',
      supportedTimezones: [{ label: '北京时间', value: 'Asia/Shanghai' }],
    },
    meta: adminMeta,
    components: {
      graphics: { Logo: '/admin/Logo.tsx#Logo', Icon: '/admin/Icon.tsx#Icon' },
      beforeLogin: ['/admin/LoginWords.tsx#LoginWords'],
      afterLogin: ['/admin/LoginWords.tsx#LoginHelp'],
      providers: ['/admin/LeftEnglish.tsx#LeftEnglish', '/people/KeepAlive.tsx#KeepAlive'],
      afterNavLinks: ['/people/PasswordLink.tsx#PasswordLink'],
      beforeDashboard: ['/publish/Status.tsx#Status'],
      views: { dashboard: { Component: '/admin/Dashboard.tsx#Dashboard' } },
    },
  },
  collections: [
    articles,
    columns,
    regulations,
    media,
    attachments,
    stations,
    deputies,
    mandates,
    contacts,
    offices,
    members,
    units,
    places,
    people,
    audit,
    outbox,
    leases,
  ],
  globals: [site],
  endpoints: publishEndpoints,
  plugins: [plainFace, guards],
  hooks: { afterError: [noteConflict, refuseWrongForm] },
  logger,
  typescript: { outputFile: join(projectRoot, 'cms/src/payload-types.ts') },
});
