import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';

import { CHECKS } from '../../../core/check.ts';
import { CHECK_WORDS } from '../check-words.ts';
import { finding, report, SHOP } from '../sample-report.test-helper.ts';
import { renderHtml } from './page.ts';

const PAGE = renderHtml(SHOP, { app: 'shop' });
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What lies between the only start tag and the only end tag of this name. */
function contentOf(page: string, name: string): string {
  const parts = page.split(new RegExp(`<${name}[^>]*>|</${name}>`, 'u'));
  expect(parts).toHaveLength(3);
  return parts[1] ?? '';
}

test('the policy allows exactly the one style and the one script, and no source text adds another', () => {
  expect(PAGE).toContain(
    `content="default-src &#39;none&#39;; style-src ${hashOf(contentOf(PAGE, 'style')).replaceAll("'", '&#39;')}; script-src ${hashOf(contentOf(PAGE, 'script')).replaceAll("'", '&#39;')};`,
  );
  expect(PAGE).toContain('&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
});

test('nothing is fetched', () => {
  expect(PAGE).not.toMatch(/https?:|<link|@import|url\(|\ssrc=/u);
});

test('hostile text of any part stays text', () => {
  const evil = '"><img src=x onerror=alert(1)>\u001b[2J';
  const at = { file: evil, line: 1, column: 1 };
  const page = renderHtml(
    report(
      [
        finding({ at, rule: evil, message: evil, code: evil, transform: evil, uses: [at] }),
        finding({ automation: 'manual', reason: evil, remedy: evil }),
      ],
      {
        failures: [{ at, message: evil }],
        suppressed: [{ at, rule: evil, reason: evil }],
        unusedSuppressions: [{ at, rule: evil, reason: evil }],
      },
    ),
    { app: evil },
  );
  expect(page).not.toContain('<img');
  expect(page).not.toContain('\u001b');
  expect(page.split('&quot;&gt;&lt;img').length).toBeGreaterThan(12);
});

test('all checks, all findings and who moves them are there', () => {
  for (const check of CHECKS) expect(PAGE).toContain(CHECK_WORDS[check].question);
  for (const { at, message } of SHOP.findings) {
    expect(PAGE).toContain(`<code>${at.file}:${at.line}:${at.column}</code>`);
    expect(PAGE).toContain(message);
  }
  expect(PAGE).toContain('<code>unsticky run session-store</code>');
  expect(PAGE).toContain('By hand: Read the secret from the environment');
  expect(PAGE).toContain('shop is stateful in 6 of 10 checks');
  expect(PAGE).toContain('metrics are per process &lt;by design&gt;');
});

test('the picture tells in words what moves where', () => {
  expect(PAGE).toContain(
    'In memory: Auth (1), Maps and caches (1). Outside of them, shared: Redis: Sessions (1), Maps and caches (1), Rate limits (1); S3: Uploads (1); Queue: Jobs (1).',
  );
});

test('a clean app has one picture, no filter and no script', () => {
  const page = renderHtml(report([]), { app: 'clean' });
  expect(page).toContain('clean: no state found');
  expect(page).toContain('Neither of two instances holds state.');
  expect(page).not.toContain('<script');
  expect(page).not.toContain('After unsticky');
});
