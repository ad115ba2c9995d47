import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { renderHtml } from '../../cli/render/html/page.ts';
import { report, SHOP } from '../../cli/render/sample-report.test-helper.ts';
import { expectReadable, launchChromium } from './chromium.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/** Opens the report, hands the page to `look`, and fails on anything the browser complained about or fetched. */
async function withPage(
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
  audit = SHOP,
): Promise<void> {
  const page = await browser.newPage(options);
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => complaints.push(request.url()));
  await page.setContent(renderHtml(audit, { app: 'shop' }));
  await look(page);
  expect(complaints).toEqual([]);
  await page.close();
}

const shown = (page: Page): Promise<string[]> => page.locator('.finding:visible .place code').allTextContents();

const VIEWS = [360, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

test.each(VIEWS)(
  'axe finds nothing at $width px, $colorScheme, and nothing is cut off',
  async ({ width, colorScheme }) => {
    const options = { viewport: { width, height: 900 }, colorScheme, bypassCSP: true };
    for (const audit of [SHOP, report([])]) {
      await withPage(
        options,
        async (page) => {
          await expectReadable(page, width);
        },
        audit,
      );
    }
  },
);

test('axe would complain', async () => {
  await withPage({ bypassCSP: true }, async (page) => {
    await page.evaluate(axe.source);
    await page
      .locator('#filter label')
      .first()
      .evaluate((label) => label.replaceWith(...label.children));
    const { violations } = await page.evaluate<axe.AxeResults>('axe.run(document)');
    expect(violations.map(({ id }) => id)).toContain('select-name');
  });
});

test('the policy lets style and script work, and no other script', async () => {
  await withPage({ viewport: { width: 1280, height: 900 } }, async (page) => {
    expect(await page.locator('#filter').isVisible()).toBe(true);
    expect(await page.evaluate('getComputedStyle(document.querySelector(".overview")).display')).toBe('grid');
  });
  const page = await browser.newPage();
  const refused: string[] = [];
  page.on('console', (message) => refused.push(message.text()));
  const hostile = '<script>document.title = "owned"</script></body>';
  await page.setContent(renderHtml(SHOP, { app: 'shop' }).replace('</body>', hostile));
  expect(await page.title()).toBe('shop: state audit');
  expect(refused.join()).toContain('Content Security Policy');
});

test('the filter works with the keyboard alone', async () => {
  await withPage({}, async (page) => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await shown(page)).toEqual([
      'src/auth/tokens.js:3:16',
      'src/prices/price-cache-for-every-currency.js:120:21',
    ]);
    await page.keyboard.press('Tab');
    await page.keyboard.type('GETTER');
    expect(await shown(page)).toEqual(['src/prices/price-cache-for-every-currency.js:120:21']);
    expect(await page.locator('#filter-count').textContent()).toBe('1 of 7 shown');
    expect(await page.locator('.group:visible').count()).toBe(1);
  });
});

test('a link of the checklist shows its check again', async () => {
  await withPage({}, async (page) => {
    await page.locator('#filter-check').selectOption('jobs');
    expect(await shown(page)).toEqual(['src/jobs/report.js:8:1']);
    await page.getByRole('link', { name: 'Sessions' }).click();
    expect(await shown(page)).toHaveLength(7);
  });
});

test('without JavaScript everything is there and no dead filter', async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    expect(await shown(page)).toHaveLength(7);
    expect(await page.locator('#filter').isVisible()).toBe(false);
  });
});
