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
  {
    name: 'a timer in every process',
    fixture: 'tickets',
    plants: [
      [
        'src/routes/tickets.js',
        'tickets.get("/:id"',
        'setInterval(() => redis.incr("tickets:digests"), 1500);\ntickets.get("/digests", async (req, res) => res.json({ sent: Number(await redis.get("tickets:digests")) }));\n\ntickets.get("/:id"',
      ],
    ],
    scenario: '### one digest by now\n# @wait 2000\nGET /tickets/digests\n\n?? body.sent == 1\n',
    file: 'src/routes/tickets.js',
    rule: 'set-interval',
    code: 'setInterval(',
  },
  {
    name: 'a socket server without adapter',
    fixture: 'chat',
    plants: [['chat.js', '  io.adapter(createAdapter(pubClient, subClient));\n', '']],
    scenario: `
### Ann
# @user ann
POST /login
Content-Type: application/json

{ "name": "Ann" }

### Bob
# @user bob
POST /login
Content-Type: application/json

{ "name": "Bob" }

### Ann comes
# @user ann
# @socket ann
# @on 1
WS /socket.io/?EIO=4&transport=websocket

40

### Bob comes
# @user bob
# @socket bob
# @on 2
WS /socket.io/?EIO=4&transport=websocket

40

### Both enter the kitchen
# @socket ann
WS /socket.io/?EIO=4&transport=websocket

42["join","kitchen"]

### Bob too
# @user bob
# @socket bob
WS /socket.io/?EIO=4&transport=websocket

42["join","kitchen"]

### Ann says hello
# @socket ann
WS /socket.io/?EIO=4&transport=websocket

42["say",{"room":"kitchen","text":"hello"}]

?? body contains hello

### Bob hears it
# @user bob
# @socket bob
WS /socket.io/?EIO=4&transport=websocket

?? body contains hello
`,
    file: 'chat.js',
    rule: 'socket-io-no-adapter',
    code: 'new Server(',
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
