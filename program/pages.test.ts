import { expect, test } from 'vitest';
import { memorySources } from '../core/memory-sources.ts';
import { inlineScripts } from './pages.ts';
import { Program } from './program.ts';

const PAGE = `<script src="/socket.io/socket.io.js"></script>
<script>const a = io();</script>
<script type="text/template">io()</script>
<script type="module">const b = 1;</script>
<script>const c = io(<%= options %>);</script>
`;

test('finds the scripts of a page that hold a word and parse, with where they start', () => {
  const program = Program.of(memorySources({ 'views/a.ejs': PAGE, 'a.txt': '<script>io()</script>' }));
  const found = inlineScripts(program, ['io(']);
  expect(found.map(({ path, script }) => [path, script.text])).toEqual([['views/a.ejs', 'const a = io();']]);
  expect(PAGE.slice(found[0]!.offset)).toMatch(/^const a = io\(\);/);
});
