import { expect, test } from 'vitest';

import { finding } from '../sample-report.test-helper.ts';
import { heldByInstance, heldOutside, isSticky } from './holdings.ts';

const manual = { automation: 'manual', transform: null } as const;

test('memory, disk and code are told apart', () => {
  const held = heldByInstance([
    finding(),
    finding(),
    finding({ check: 'files', rule: 'multer-disk', transform: 'uploads' }),
    finding({ check: 'sessions', rule: 'session-file-store', transform: 'session-store' }),
    finding({ check: 'identity', rule: 'localhost-url', transform: 'service-urls' }),
    finding({ check: 'config', rule: 'literal-secret', ...manual }),
  ]);
  expect(held).toEqual([
    { place: 'In memory', items: [{ label: 'Maps and caches', pieces: 2 }] },
    {
      place: 'On disk',
      items: [
        { label: 'Sessions', pieces: 1 },
        { label: 'Uploads', pieces: 1 },
      ],
    },
    {
      place: 'In the code',
      items: [
        { label: 'Configuration', pieces: 1 },
        { label: 'Identity', pieces: 1 },
      ],
    },
  ]);
});

test('what lies beside the code is held by no instance', () => {
  const nginx = finding({ rule: 'sticky-nginx', at: { file: 'deploy/nginx.conf', line: 1, column: 1 } });
  const pm2 = finding({ rule: 'instances-pm2', at: { file: 'ecosystem.config.js', line: 3, column: 5 } });
  expect(heldByInstance([nginx, pm2])).toEqual([]);
  expect(isSticky([pm2, nginx])).toBe(true);
  expect(isSticky([pm2, finding()])).toBe(false);
});

test('only what unsticky moves is outside later', () => {
  const outside = heldOutside([
    finding(),
    finding({ check: 'files', transform: 'uploads' }),
    finding({ check: 'jobs', transform: 'jobs' }),
    finding({ check: 'sessions', automation: 'manual', transform: 'session-store' }),
  ]);
  expect(outside.map(({ place, items }) => [place, items[0]?.label])).toEqual([
    ['Redis', 'Maps and caches'],
    ['S3', 'Uploads'],
    ['Queue', 'Jobs'],
  ]);
});
