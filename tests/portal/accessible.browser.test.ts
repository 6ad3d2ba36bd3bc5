import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../src/browser.ts';
import { kinds, openCounty } from './open.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const modes = ['standard', 'elder'] as const;

let county: Awaited<ReturnType<typeof openCounty>>;
let browser: Browser;
beforeAll(async () => {
  county = await openCounty();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await county.close();
});

/** A page in one of the two modes. Security headers are off, so that the checker may be put into the page. */
async function openPage(mode: (typeof modes)[number], width: number): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 740 },
    bypassCSP: true,
    locale: 'zh-CN',
  });
  if (mode === 'elder') await context.addInitScript(() => localStorage.setItem('elder', '1'));
  return context.newPage();
}

type Findings = Record<'violations' | 'wide' | 'small' | 'tiny', string[]>;

/** Looks at every kind of page once, and notes what is wrong with it, by the page's address. */
async function inspect(mode: (typeof modes)[number]): Promise<Findings> {
  const found: Findings = { violations: [], wide: [], small: [], tiny: [] };
  const page = await openPage(mode, 360);
  for (const path of kinds) {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(county.origin + path);
    const note = (kind: keyof Findings, texts: string[]) =>
      found[kind].push(...texts.map((text) => `${path} ${text}`));
    note('violations', await violations(page));
    note('small', await smallTargets(page, mode === 'elder' ? 44 : 24));
    note('tiny', await tinyTexts(page));
    for (const width of [320, 768]) {
      await page.setViewportSize({ width, height: 740 });
      const excess = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (excess > 0) note('wide', [`at ${width} by ${excess}`]);
    }
  }
  await page.context().close();
  return found;
}

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axePath });
  return page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const found = await axe.run(document, { runOnly: tags });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`);
  });
}

/** Links and controls lower or narrower than `least` pixels, those in running text left out. */
async function smallTargets(page: Page, least: number): Promise<string[]> {
  const targets = page.locator('a:visible, button:visible, input:visible, summary:visible');
  return targets.evaluateAll(
    (elements, size) =>
      elements
        .filter((element) => !element.closest('.prose, .skip'))
        .filter((element) => {
          const lines = [...element.getClientRects()];
          const { width } = element.getBoundingClientRect();
          return width < size || lines.some(({ height }) => height < size);
        })
        .map((element) => element.outerHTML.slice(0, 120)),
    least,
  );
}

/** Texts below 18 points (24 pixels), or with lines closer than 1.3. */
async function tinyTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const bad: string[] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement;
      if (!element || !node.textContent?.trim() || element.closest('svg, script')) continue;
      const style = getComputedStyle(element);
      const size = Number.parseFloat(style.fontSize);
      const line = Number.parseFloat(style.lineHeight);
      if (size < 24 || line / size < 1.3) bad.push(`${size}/${line} ${node.textContent}`);
    }
    return bad;
  });
}

describe.each(modes)('in the %s mode', (mode) => {
  let found: Findings;
  beforeAll(async () => {
    found = await inspect(mode);
  });

  it('every kind of page passes the accessibility checks', () => {
    expect(found.violations).toEqual([]);
  });

  it('no page scrolls sideways, on the smallest phone or on a tablet', () => {
    expect(found.wide).toEqual([]);
  });

  it('every link and button outside running text is large enough to hit', () => {
    expect(found.small).toEqual([]);
  });

  it('text is of 18 points for elders, and smaller for others', () => {
    expect(found.tiny.length > 0).toBe(mode === 'standard');
  });
});

describe('the elders’ mode', () => {
  it('is switched within the first ten tab stops, by keyboard, and stays on the next page', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(county.origin);
    const isSwitch = () => page.evaluate(() => document.activeElement?.matches('[data-elder]'));
    let stops = 0;
    while (stops < 10 && !(await isSwitch())) {
      await page.keyboard.press('Tab');
      stops++;
    }
    expect(await isSwitch()).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.locator('html').getAttribute('class')).toContain('elder');
    await page.goto(`${county.origin}/stations/`);
    expect(await page.locator('html').getAttribute('class')).toContain('elder');
    await page.getByRole('button', { name: '返回标准版' }).click();
    await page.reload();
    expect(await page.locator('html').getAttribute('class')).not.toContain('elder');
    await context.close();
  });

  it('has main buttons of at least 60 pixels', async () => {
    const page = await openPage('elder', 360);
    await page.goto(county.origin);
    const heights = await page
      .locator('.button, .tool:visible, .main-nav a')
      .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(5);
    for (const height of heights) expect(height).toBeGreaterThanOrEqual(60);
    await page.context().close();
  });

  it('reads the page aloud with the voice of the device', async () => {
    const page = await openPage('elder', 360);
    await page.addInitScript(() => {
      const spoken: string[] = [];
      Object.assign(window, { spoken });
      speechSynthesis.speak = (utterance) => {
        spoken.push(utterance.text);
        utterance.dispatchEvent(new Event('end'));
      };
    });
    await page.goto(`${county.origin}/articles/cover222/`);
    await page.getByRole('button', { name: '朗读本页' }).click();
    const spoken = await page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
    expect(spoken[0]).toBe('赶集摆摊听民意：三个问题当场有了着落');
    expect(spoken).toContain('周日是竖岗大集。');
    expect(spoken.join('')).not.toContain('首页');
    await page.context().close();
  });
});
