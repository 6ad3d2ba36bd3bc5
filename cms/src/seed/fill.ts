import type { Payload } from 'payload';
import { readSettings } from '../env.ts';
import { addArticles, addFiles, addRules } from './contents.ts';
import { addBodies, addDeputies, addPlaces, addStations } from './directory.ts';
import { addAccounts, hasRealAccounts } from './people.ts';
import { demoSite } from './site.ts';

/** The database belongs to somebody: nothing may be put among real data. */
export class InUse extends Error {
  override name = 'InUse';
}

/**
 * Fills the demo county as it stands on `today`. What is there already stays as it is, so a filling
 * that was cut off is completed by the next. The site's settings come last: with them the demo is whole.
 * Returns false when it was whole before. Throws `InUse`.
 */
export async function fillCounty(
  payload: Payload,
  today: string,
  say: (text: string) => void,
): Promise<boolean> {
  const site = await payload.findGlobal({ slug: 'site', depth: 0 });
  if (site.demo) return false;
  if (site.name || (await hasRealAccounts(payload)))
    throw new InUse('数据库里已经有正式的数据或账号，没有写入演示数据。');
  const steps: readonly (readonly [string, () => Promise<void>])[] = [
    ['行政区划', () => addPlaces(payload)],
    ['图片和附件', () => addFiles(payload)],
    ['委室、单位和委员', () => addBodies(payload)],
    ['代表联络站点', () => addStations(payload)],
    ['代表和任职', () => addDeputies(payload)],
    ['栏目和规章制度', () => addRules(payload, today)],
    ['稿件', () => addArticles(payload, today)],
    ['演示账号', () => addAccounts(payload)],
  ];
  for (const [index, [label, step]] of steps.entries()) {
    const begun = performance.now();
    await step();
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    say(`演示数据 ${index + 1}/${steps.length}：${label}（${seconds} 秒）`);
  }
  const data = { ...demoSite, domain: readSettings().portalUrl };
  await payload.updateGlobal({ slug: 'site', data, depth: 0 });
  return true;
}
