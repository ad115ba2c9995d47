import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderProofHtml } from '../../cli/render/html/proof-page.ts';
import { AGREES, DIFFERS } from '../../cli/render/proof/sample-proof.test-helper.ts';
import { expectReadable, launchChromium } from './chromium.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const VIEWS = [360, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

test.each(VIEWS)(
  'axe finds nothing in a proof at $width px, $colorScheme, and nothing is cut off',
  async ({ width, colorScheme }) => {
    for (const proof of [DIFFERS, AGREES]) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('request', (request) => complaints.push(request.url()));
      await page.setContent(renderProofHtml(proof, { app: 'shop' }));
      await expectReadable(page, width);
      expect(complaints).toEqual([]);
      await page.close();
    }
  },
);

test('the lanes are a picture: each stop stands under its instance, a wrong one is red', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.setContent(renderProofHtml(DIFFERS, { app: 'shop' }));
  expect(await page.locator('details[open] summary b').allTextContents()).toEqual(['all instances in turn']);
  const rows = page.locator('details[open] tbody tr');
  const stops = await rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)),
  );
  expect(stops).toEqual([
    ['200', ''],
    ['', '✗ 401'],
    ['200', ''],
    ['', '✗ none'],
  ]);
  const colours = await page.evaluate<string[]>(
    '[...document.querySelectorAll("details[open] .stop")].map((stop) => getComputedStyle(stop).color)',
  );
  expect(colours.slice(0, 2)).toEqual(['rgb(28, 102, 68)', 'rgb(162, 59, 12)']);
  expect(await page.locator('.lanes b').count()).toBe(0);
});

test('phases open with the keyboard alone', async () => {
  const page = await browser.newPage();
  await page.setContent(renderProofHtml(DIFFERS, { app: 'shop' }));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.locator('details').first().getAttribute('open')).toBe('');
});
