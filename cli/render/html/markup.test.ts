import { expect, test } from 'vitest';

import { html, trusted } from './markup.ts';

test('values are escaped in text and in attributes, control characters go', () => {
  expect(html`<a title="${`"><script>'&`}">${'</script>\u001b[2J\u0000x\ty'}</a>`.markup).toBe(
    '<a title="&quot;&gt;&lt;script&gt;&#39;&amp;">&lt;/script&gt;x  y</a>',
  );
});

test('markup and lists of it go in as they are, nothing stays nothing', () => {
  expect(html`<p>${[html`<b>${1}</b>`, trusted('<i></i>')]}${false}${undefined}${0}</p>`.markup).toBe(
    '<p><b>1</b><i></i>0</p>',
  );
});
