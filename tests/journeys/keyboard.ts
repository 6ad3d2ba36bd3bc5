import type { Page } from 'playwright-core';

/** Presses Tab until the element with this visible or accessible name has the focus, as somebody without a mouse would. */
export async function tabTo(page: Page, name: string | RegExp, most = 80): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => {
      const element = document.activeElement;
      return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim();
    });
    seen.push(label);
    if (typeof name === 'string' ? label === name : name.test(label)) return;
  }
  throw new Error(`no stop named ${name} within ${most} presses of Tab; seen: ${seen.join(' | ')}`);
}
