import { fillCounty, InUse } from 'cms/seed/fill';
import { demoSite } from 'cms/seed/site';
import { beforeAll, expect, it } from 'vitest';
import { payload, signIn } from '../src/cms.ts';

beforeAll(async () => {
  const data = { ...demoSite, domain: 'https://rd.example.cn', demo: false };
  await payload.updateGlobal({ slug: 'site', data });
  await signIn(['editor']);
});

it('puts no demo among the accounts and data of real people', async () => {
  const before = await payload.count({ collection: 'places' });
  await expect(fillCounty(payload, '2026-11-25', () => undefined)).rejects.toThrow(InUse);
  expect(await payload.count({ collection: 'places' })).toEqual(before);
});
