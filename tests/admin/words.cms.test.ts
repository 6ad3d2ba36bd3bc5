import { dailyTasks, otherTasks } from 'cms/admin/tasks';
import { translations } from 'cms/admin/translations';
import { describe, expect, it } from 'vitest';
import { payload } from '../src/cms.ts';

type Words = Record<string, Record<string, string>>;

const own = payload.config.i18n.supportedLanguages.zh?.translations as Words;
const ours = Object.entries(translations.zh as Words).flatMap(([group, words]) =>
  Object.entries(words).map(([key, text]) => ({ group, key, text, before: own[group]?.[key] })),
);
const blanksOf = (text: string): string[] => text.match(/\{\{\w+\}\}/g) ?? [];

describe('words of the admin', () => {
  it('replace words that Payload has', () => {
    expect(ours.filter(({ before }) => before === undefined)).toEqual([]);
  });

  it('fill no blank that Payload leaves unfilled', () => {
    const wrong = ours.filter(({ text, before = '' }) =>
      blanksOf(text).some((blank) => !blanksOf(before).includes(blank)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('words of the editor', () => {
  it('call a picture a picture', () => {
    const words = payload.config.i18n.translations.zh as { lexical?: Record<string, object> };
    expect(words.lexical?.upload).toEqual({ label: '图片' });
  });
});

describe('tasks of the first page', () => {
  it('lead to pages that exist', () => {
    const pages = [
      ...payload.config.collections.map(({ slug }) => `/collections/${slug}`),
      ...payload.config.globals.map(({ slug }) => `/globals/${slug}`),
    ];
    const lost = [...dailyTasks, ...otherTasks].filter(
      ({ path }) => !pages.includes(path.replace(/\?.*$|\/create$/g, '')),
    );
    expect(lost).toEqual([]);
  });
});
