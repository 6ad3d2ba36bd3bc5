import { record } from 'cms/audit/record';
import sharp from 'sharp';
import { payload } from '../src/cms.ts';

/** Documents for the table of rights: what is sent to make one of each room, and ready ones to act upon. */

let count = 0;
const next = () => {
  count += 1;
  return count;
};
let villages = 100;
const nextVillage = () => {
  villages += 1;
  return `${township}${villages}`;
};

const body = {
  root: {
    type: 'root',
    format: '' as const,
    indent: 0,
    version: 1,
    direction: 'ltr' as const,
    children: [
      {
        type: 'paragraph',
        format: '',
        indent: 0,
        version: 1,
        direction: 'ltr',
        children: [
          {
            type: 'text',
            text: '第一条　为了试验。',
            format: 0,
            detail: 0,
            mode: 'normal',
            style: '',
            version: 1,
          },
        ],
      },
    ],
  },
};

const county = '990177';
const township = '990177101';

/** What everything else refers to, and what the accounts are bound to. */
export async function makeWorld() {
  await payload.create({ collection: 'places', data: { id: county, name: '丙县' } });
  await payload.create({ collection: 'places', data: { id: township, name: '沙河镇' } });
  const column = await payload.create({
    collection: 'columns',
    data: { id: 'access-table', title: '权限试验', kind: 'news', description: '试验', order: 1 },
  });
  const [station, otherStation] = [await create('stations'), await create('stations')];
  const [office, otherOffice] = [await create('offices'), await create('offices')];
  const unit = await create('units');
  const [deputy, otherDeputy] = [await create('deputies'), await create('deputies')];
  await payload.create({ collection: 'mandates', data: { ...mandate(deputy), station } });
  return {
    column: column.id,
    station,
    otherStation,
    office,
    otherOffice,
    unit,
    deputy,
    otherDeputy,
  };
}
export type World = Awaited<ReturnType<typeof makeWorld>>;

type Simple = 'stations' | 'offices' | 'units' | 'deputies';

const simple = {
  stations: () => ({
    name: `站点${next()}`,
    kind: 'township' as const,
    tier: 'none' as const,
    state: 'open' as const,
    place: township,
    address: '沙河镇政府西院',
    hours: '工作日 8:30–12:00',
  }),
  offices: () => ({ name: `委室${next()}`, duties: '试验', order: 1 }),
  units: () => ({ name: `单位${next()}`, kind: 'government' as const }),
  deputies: () => ({ name: '王伟', gender: 'male' as const, ethnicity: '汉族' }),
};

async function create(room: Simple): Promise<string> {
  const { id } = await payload.create({ collection: room, data: simple[room]() as never });
  return String(id);
}

function mandate(deputy: string) {
  return {
    deputy,
    level: 'county' as const,
    term: '第十六届',
    constituency: `第${next()}选区`,
    place: township,
    startsOn: '2022-01-05T00:00:00+08:00',
    state: 'active' as const,
  };
}

export async function photo(): Promise<Buffer> {
  return sharp({ create: { width: 8, height: 8, channels: 3, background: '#a22' } })
    .jpeg()
    .toBuffer();
}

/** What a person sends to make a document of a room; `own` makes it the account's own where that can be. */
export async function sent(room: string, world: World, own: boolean): Promise<object> {
  const deputy = own ? world.deputy : await create('deputies');
  const bodies: Record<string, object> = {
    ...Object.fromEntries(Object.entries(simple).map(([name, make]) => [name, make()])),
    articles: { title: '试验稿件', column: world.column, source: '试验', body },
    regulations: {
      title: '试验规则',
      kind: 'rule',
      issuer: '试验',
      adoptedOn: '2024-01-01T00:00:00+08:00',
      effectiveOn: '2024-02-01T00:00:00+08:00',
      body,
    },
    columns: { id: `c${next()}`, title: '栏目', kind: 'news', description: '试验', order: 1 },
    places: { id: nextVillage(), name: '某村' },
    mandates: mandate(await create('deputies')),
    contacts: { deputy, phone: '154-0000-0001' },
    members: { name: '张三', office: own ? world.office : world.otherOffice, unit: world.unit },
    people: {
      username: `made${next()}`,
      name: '某人',
      password: '一只安静的灰鹭站在河边-七月',
      roles: ['editor'],
    },
    audit: { number: 1e9 + next(), at: new Date().toISOString(), action: 'signIn' },
    outbox: { name: 'articles', document: 'x', attempts: 0, due: new Date().toISOString() },
    leases: { id: `lease${next()}`, holder: 'x', until: new Date().toISOString() },
    site: {
      name: '试验站',
      county: '丙县',
      countyCode: '990101',
      domain: 'https://rd.example.cn',
      organizer: '丙县人大常委会',
    },
    media: { alt: '红色' },
    attachments: { name: '试验' },
  };
  const found = bodies[room];
  if (!found) throw new Error(`say in tests/access/documents.ts how to make one of ${room}`);
  return found;
}

/** A document of a room, as it stands before somebody acts on it: the account's own, or another's. */
export async function ready(
  room: string,
  world: World,
  { own, isPublished }: { own: boolean; isPublished: boolean },
): Promise<string> {
  const theirs: Record<string, string> = {
    stations: world.station,
    offices: world.office,
    units: world.unit,
    deputies: world.deputy,
  };
  if (room === 'site') return 'site';
  if (room === 'audit') return logged();
  if (own && theirs[room]) return theirs[room];
  const taken = own ? world.deputy : '';
  if (room === 'contacts')
    await payload.delete({ collection: 'contacts', where: { deputy: { equals: taken } } });
  const fields = await sent(room, world, own);
  const data = isPublished ? { ...fields, _status: 'published' } : fields;
  const made = await payload.create({
    collection: room as 'articles',
    data: data as never,
    ...(await file(room)),
  });
  return String(made.id);
}

/** A row of the log as the log itself writes it, so that its chain stays whole. */
async function logged(): Promise<string> {
  await record({ payload, user: null, headers: new Headers() }, { action: 'export' });
  const { docs } = await payload.find({ collection: 'audit', sort: '-number', limit: 1 });
  return String(docs[0]?.id);
}

async function file(room: string) {
  if (room === 'media') {
    const data = await photo();
    return { file: { data, mimetype: 'image/jpeg', name: 'a.jpg', size: data.length } };
  }
  if (room !== 'attachments') return {};
  const data = Buffer.from('试验的文字');
  return { file: { data, mimetype: 'text/plain', name: 'a.txt', size: data.length } };
}
