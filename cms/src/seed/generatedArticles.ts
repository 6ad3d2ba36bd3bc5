import { addDays } from 'shared/clock';
import type { Draft } from './articles.ts';
import { fillDates, workingDay } from './calendar.ts';
import { asides, closings, forms } from './data/forms.ts';
import { type Topic, topics } from './data/topics.ts';
import { placeName, townships, villagesOf } from './places.ts';
import { type Chance, chanceOf } from './random.ts';
import { stationOf } from './stations.ts';
import { nameOf } from './writtenArticles.ts';

/** What the reports of a column are like: how many, how far back, and what their titles look like. */
const series = [
  {
    column: 'deputies-at-work',
    count: 36,
    titles: ['代表{人}：{尾}', '{题}：代表{人}的三次走访', '{尾}——{乡}人大代表跟踪{题}'],
  },
  {
    column: 'townships',
    count: 38,
    titles: ['{乡}人大：{尾}', '{乡}人大组织代表跟踪{题}', '{乡}：{题}列入人大督办清单'],
  },
  {
    column: 'station-news',
    count: 40,
    titles: ['{村}{式}：{尾}', '{站}{式}聚焦{题}', '{乡}：{式}上说{题}'],
  },
] as const;
const daysBack = 425;
const outlets = ['开封日报', '人大建设', '光明日报', '全国人大网', '开封日报'] as const;

interface Setting {
  chance: Chance;
  topic: Topic;
  township: string;
  /** When it was published, and when people met: a report tells also what came of it. */
  day: string;
  met: string;
  title: string;
}

/** Reports put together from topics, ways of meeting and places; the newest `placed` ones were taken over by media. */
export function generatedArticles(today: string, placed: number): Draft[] {
  const drafts = series.flatMap(({ column, count, titles }) =>
    Array.from({ length: count }, (_, index) => {
      const chance = chanceOf(`${column}/${index}`);
      // Even steps back from the last days, with some unevenness, so that every column is fresh.
      const back =
        2 + Math.floor((index * daysBack) / count) + (index === 0 ? 0 : chance.number(6));
      const day = workingDay(addDays(today, -back));
      const place = townships[(index * 5 + column.length) % townships.length];
      const met = workingDay(addDays(day, -18 - chance.number(14)));
      const topic = topicFor(Number(met.slice(5, 7)), index * 3 + column.length);
      const title = titles[index % titles.length] ?? titles[0];
      const setting = { chance, topic, township: place?.id ?? '', day, met, title };
      return { key: `${column}-${index}`, column, ...compose(setting) };
    }),
  );
  return drafts.map((draft, index) => ({
    ...draft,
    outlets:
      index % 4 === 0 && index / 4 < placed ? [outlets[(index / 4) % outlets.length] ?? ''] : [],
  }));
}

/** A topic that comes up in this month. */
function topicFor(month: number, index: number): Topic {
  const open = topics.filter(({ months }) => !months || months.includes(month));
  const topic = open[index % open.length];
  if (!topic) throw new RangeError(`no topic for month ${month}`);
  return topic;
}

function compose({ chance, topic, township, day, met, title }: Setting) {
  const urban = placeName(township).endsWith('街道');
  const form = chance.pick(forms);
  const words: Readonly<Record<string, string>> = {
    乡: placeName(township),
    村: placeName(chance.pick(villagesOf(township)).id),
    站: stationOf(township).name,
    人: nameOf(chance.number(1000), township, urban),
    数: String(8 + chance.number(28)),
    题: topic.name,
    尾: chance.pick(topic.title),
    式: form.name,
  };
  const fill = (text: string) =>
    fillDates(
      text.replaceAll(/\{(.)\}/g, (mark, name) => words[name] ?? mark),
      met,
    );
  const answered = `承办单位${topic.unit}在规定期限内作了答复，答复前与代表见了面。`;
  const parts = [
    chance.pick(form.openings),
    chance.pick(topic.said) + (chance.number(2) === 0 ? '说这话的时候，旁边几个人都在点头。' : ''),
    chance.pick(topic.did),
    ...(chance.number(3) > 0 ? [chance.pick(asides)] : []),
    (chance.number(2) === 0 ? answered : '') + chance.pick(topic.came),
    chance.pick(closings),
  ];
  if (chance.number(4) === 0) parts.splice(2, 0, '## 先把情况弄清');
  if (chance.number(5) === 0) parts.splice(-1, 0, `![${topic.scene}] ${topic.name}（示意图）`);
  return {
    day,
    title: fill(title),
    subtitle: null,
    source: urban ? '通许县人大常委会' : `${words.乡}人大`,
    author: urban ? '人大融媒体工作室' : `${words.乡}人大`,
    keywords: [topic.name, form.name],
    cover: chance.number(3) === 0 ? null : topic.scene,
    attachment: null,
    text: fill(parts.join('\n\n')),
  };
}
