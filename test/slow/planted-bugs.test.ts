import { expect, test } from 'vitest';
import { type Planted, proofOf } from '../planted.ts';

/** One bug at a time in an app that was migrated: it is found, and blamed on the line that holds it. */
const BUGS: readonly (Planted & {
  readonly name: string;
  readonly file: string;
  readonly rule: string;
  readonly code: string;
})[] = [
  {
    name: 'a limiter left in memory',
    fixture: 'forum',
    plants: [
      [
        'middleware/limits.js',
        ", store: rateLimitStore({ prefix: 'rl:search:', sendCommand: (...args) => redisClient.sendCommand(args) })",
        '',
      ],
    ],
    file: 'middleware/limits.js',
    rule: 'express-rate-limit-memory',
    code: 'const search = rateLimit(',
  },
  {
    name: 'a missing await',
    fixture: 'tickets',
    plants: [['src/routes/tickets.js', 'await redis.incr', 'redis.incr']],
    scenario: '### look at a ticket\nGET /tickets/1\n\n?? body.views == 1\n',
    file: 'src/routes/tickets.js',
    rule: 'missing-await',
    code: 'const views = redis.isReady ? redis.incr(',
  },
  {
    name: 'a prefix that two limiters share',
    fixture: 'forum',
    plants: [['middleware/limits.js', "'rl:search:'", "'rl:login:'"]],
    file: 'middleware/limits.js',
    rule: 'limiters-share-prefix',
    code: 'const search = rateLimit(',
  },
  {
    name: 'a secret for each process',
    fixture: 'shop',
    plants: [
      ['app.js', 'secret: process.env.SESSION_SECRET', "secret: require('crypto').randomBytes(32).toString('hex')"],
    ],
    file: 'app.js',
    rule: 'random-secret',
    code: 'secret: ',
  },
  {
    name: 'an upload still on the disk',
    fixture: 'shop',
    scenario: `
POST /login
Content-Type: application/json

{ "name": "ann", "password": "tandem" }

### upload
# @name upload
POST /profile/photo
Content-Type: multipart/form-data; boundary=xxx

--xxx
Content-Disposition: form-data; name="photo"; filename="a.txt"

hello
--xxx--

### download
# @repeat 2
GET {{upload.response.body.photo}}

?? body == hello
`,
    file: 'app.js',
    rule: 'multer-disk',
    code: 'const upload = multer(',
  },
  {
    name: 'a sequence of ids in memory',
    fixture: 'shop',
    scenario: `
POST /login
Content-Type: application/json

{ "name": "ann", "password": "tandem" }

### order
# @repeat 4
POST /orders

?? status == 201
`,
    file: 'app.js',
    rule: 'module-counter',
    code: 'let nextOrder = 1001;',
  },
];

test.each(BUGS)('$name', async ({ file, rule, code, ...bug }) => {
  const proof = await proofOf({ phases: ['alternating'], ...bug });
  expect(proof.report.agrees).toBe(false);
  const { finding } = proof.causes[0]!;
  expect({ file: finding.at.file, rule: finding.rule, code: finding.code }).toEqual({
    file,
    rule,
    code: expect.stringContaining(code),
  });
  expect(proof.unexplained).toEqual([]);
});
