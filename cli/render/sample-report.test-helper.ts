import type { AuditFinding, AuditReport } from '../../core/audit-report.ts';
import { CHECKS } from '../../core/check.ts';

/** A finding with what a test does not care about filled in. */
export function finding(part: Partial<AuditFinding> = {}): AuditFinding {
  return {
    check: 'cache',
    rule: 'module-map',
    at: { file: 'src/cart.js', line: 4, column: 7 },
    message:
      'Carts are kept in a Map of this process. The other instance has no such cart, and a restart loses all of them.',
    code: 'const carts = new Map();',
    automation: 'auto',
    transform: 'cache',
    ...part,
  };
}

/** A report whose checklist follows from its findings. */
export function report(findings: readonly AuditFinding[], part: Partial<AuditReport> = {}): AuditReport {
  const stateful = new Set(findings.map(({ check }) => check));
  return {
    version: 1,
    findings,
    checklist: CHECKS.map((check) => ({
      check,
      status: stateful.has(check) ? 'stateful' : check === 'config' ? 'stateless' : 'not-used',
    })),
    failures: [],
    suppressed: [],
    unusedSuppressions: [],
    files: { seen: 64, parsed: 12 },
    ...part,
  };
}

/** A shop that keeps state of most kinds, with every part of a report in use and hostile text in it. */
export const SHOP: AuditReport = report(
  [
    finding({
      check: 'sessions',
      rule: 'express-session-memory',
      at: { file: 'src/app.js', line: 18, column: 9 },
      message:
        'session() has no store, so session data is kept in this process. With two instances a user is logged out at every other request.',
      code: "app.use(session({ secret: '***', resave: false, saveUninitialized: false }));",
      transform: 'session-store',
    }),
    finding({
      check: 'auth',
      rule: 'random-secret',
      at: { file: 'src/auth/tokens.js', line: 3, column: 16 },
      message:
        'The signing secret is made anew at every start, so each instance signs with its own. A token from one is refused by the other.',
      code: "const secret = crypto.randomBytes(32).toString('hex');",
      automation: 'manual',
      transform: null,
      remedy: 'Read the secret from the environment, and give all instances the same.',
    }),
    finding({
      check: 'files',
      rule: 'multer-disk',
      at: { file: 'src/routes/products.js', line: 11, column: 16 },
      message: 'Uploads are written to the folder uploads/ of this host. Another instance answers 404 for them.',
      code: "const upload = multer({ dest: 'uploads/' });",
      transform: 'uploads',
      uses: [
        { file: 'src/routes/products.js', line: 30, column: 20 },
        { file: 'src/routes/images.js', line: 9, column: 3 },
        { file: 'src/app.js', line: 22, column: 9 },
      ],
    }),
    finding({ uses: [{ file: 'src/cart.js', line: 12, column: 3 }] }),
    finding({
      rule: 'lru-cache',
      at: { file: 'src/prices/price-cache-for-every-currency.js', line: 120, column: 21 },
      message: 'Prices are cached in this process. Instances answer with different prices until both copies expire.',
      code: 'const prices = new LRUCache({ max: 500, ttl: 60_000, updateAgeOnGet: true, allowStale: false, dispose: (value, key) => log.debug("price left", key) }); // </script><script>alert(1)</script>',
      automation: 'manual',
      reason:
        'src/prices/price-cache-for-every-currency.js:141:10: a getter reads it, and a getter cannot wait for an answer.',
    }),
    finding({
      check: 'jobs',
      rule: 'set-interval',
      at: { file: 'src/jobs/report.js', line: 8, column: 1 },
      message: 'A timer sends the daily report from this process. Each instance sends its own.',
      code: 'setInterval(sendReport, 24 * 60 * 60 * 1000);',
      transform: 'jobs',
    }),
    finding({
      check: 'rate-limits',
      rule: 'express-rate-limit-memory',
      at: { file: 'src/app.js', line: 25, column: 9 },
      message: 'Attempts are counted in this process. With two instances a client gets twice the limit.',
      code: 'app.use(rateLimit({ windowMs: 60000, max: 100 }));',
      transform: 'rate-limit',
    }),
  ],
  {
    failures: [{ at: { file: 'src/legacy/old.js', line: 40, column: 13 }, message: 'Unexpected token, expected ","' }],
    suppressed: [
      {
        at: { file: 'src/metrics.js', line: 5, column: 1 },
        rule: 'module-counter',
        reason: 'metrics are per process <by design>',
      },
    ],
    unusedSuppressions: [
      { at: { file: 'src/flags.js', line: 2, column: 1 }, rule: 'module-map', reason: 'table filled at start' },
    ],
  },
);
