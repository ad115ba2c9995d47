import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';

import type { Group } from '../../core/group.ts';
import { renderGroup } from './group.ts';

const group: Group = {
  id: 'cache/src/cart.js#1',
  at: { file: 'src/cart.js', line: 4, column: 7 },
  title: 'carts is a Map of this process',
  why: 'Each instance has its own carts, so a cart is empty at every other request. The Map becomes a store in Redis.',
  edits: [],
  imports: [],
  orphans: [],
  companions: [],
  notes: ['Carts get no TTL: nothing else holds them.'],
  reach: [{ at: { file: 'src/routes.js', line: 5, column: 1 }, what: 'GET /cart waits for Redis' }],
};

test('title, place, why, blast radius and notes', () => {
  const text = renderGroup(group, { color: false, columns: 80, position: { index: 1, of: 3 } });
  expect(text).toBe(
    [
      '1/3 carts is a Map of this process',
      'src/cart.js:4:7',
      '  Each instance has its own carts, so a cart is empty at every other request.',
      '  The Map becomes a store in Redis.',
      '  Reaches 1 place:',
      '    src/routes.js:5:1 GET /cart waits for Redis',
      '  Note: Carts get no TTL: nothing else holds them.',
      '',
    ].join('\n'),
  );
  expect(
    stripVTControlCharacters(renderGroup(group, { color: true, columns: 80, position: { index: 1, of: 3 } })),
  ).toBe(text);
});

test('a group that reaches nothing has no such heading', () => {
  const { reach: _, ...alone } = group;
  expect(renderGroup(alone, { color: false, columns: 80 })).not.toContain('Reaches');
});
