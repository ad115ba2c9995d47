import { causesOf, type Proof } from '../../../audit/blame/causes.ts';
import { explainReport } from '../../../audit/blame/explain.ts';
import type { Held } from '../../../audit/blame/blame.ts';
import type { Divergence, PhaseReport, VerifyReport } from '../../../verify/report.ts';
import type { Exchange } from '../../../verify/scenario/exchange.ts';
import { finding, report } from '../sample-report.test-helper.ts';

const exchange = (title: string, line: number, part: Partial<Exchange>): Exchange => ({
  title,
  line,
  round: 1,
  method: 'GET',
  path: '/',
  instance: 1,
  status: 200,
  headers: {},
  body: '',
  duration: 12,
  failures: [],
  ...part,
});

/** The same four requests as they went in one phase. */
const played = (instances: readonly number[], profile: number): Exchange[] => [
  exchange('Log in', 2, { method: 'POST', path: '/login', instance: instances[0] }),
  exchange('<b>Who</b> am I?', 9, { path: '/profile', instance: instances[1], status: profile }),
  exchange('Search', 14, { path: `/search?q=${'long'.repeat(40)}`, instance: instances[2] }),
  exchange('GET /health', 18, { path: '/health', instance: instances[3], status: 0, problem: 'no answer within 5 s' }),
];

const phase = (
  name: PhaseReport['name'],
  exchanges: readonly Exchange[],
  part: Partial<PhaseReport> = {},
): PhaseReport => ({ name, exchanges, duration: 1234, ...part });
const divergence = (request: string, line: number, part: Partial<Divergence>): Divergence => ({
  phase: 'alternating',
  request,
  line,
  round: 1,
  field: 'status',
  expected: '200',
  seen: '401',
  instances: [1, 2],
  ...part,
});

const verification: VerifyReport = {
  scenario: 'scenario.http',
  instances: 2,
  agrees: false,
  phases: [
    phase('one', played([1, 1, 1, 1], 200)),
    phase('alternating', played([1, 2, 1, 2], 401)),
    phase('kill', [], { failure: 'The app ended before it answered.' }),
    phase('outage', [], { skipped: 'Redis is yours and is not stopped' }),
  ],
  divergences: [
    divergence('<b>Who</b> am I?', 9, {}),
    divergence('GET /health', 18, { field: 'answer', expected: 'an answer', seen: 'no answer within 5 s' }),
  ],
  failures: [],
  services: { redis: 'redis-server started for this run', s3: 'none' },
};

const session = finding({
  check: 'sessions',
  rule: 'express-session-memory',
  transform: 'session-store',
  at: { file: 'app.js', line: 16, column: 3 },
  code: "app.use(session({ secret: '<s>' }));",
});
const held: Held[] = [{ finding: session, routes: [{ method: 'USE', pattern: '/', by: 'handlers' }], texts: [] }];

function proofOf(verified: VerifyReport, gaps: readonly string[]): Proof {
  const explained = explainReport(verified, held);
  return { report: verified, audit: report([session]), explained, gaps, ...causesOf(explained) };
}

/** A shop that forgets who logged in, and hangs; hostile text in a title. */
export const DIFFERS = proofOf(verification, ['jobs: what a timer does cannot be counted']);

/** The same, all well. */
export const AGREES = proofOf(
  {
    ...verification,
    agrees: true,
    divergences: [],
    phases: [
      phase('one', played([1, 1, 1, 1], 200).slice(0, 3)),
      phase('alternating', played([1, 2, 1, 2], 200).slice(0, 3)),
    ],
  },
  [],
);
