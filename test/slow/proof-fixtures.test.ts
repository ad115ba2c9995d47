import { describe, expect, test } from 'vitest';
import { proofOf } from '../planted.ts';

/** What explains the divergences of each fixture before it is migrated: `check file`, with the line of code. */
const CAUSES: Readonly<Record<string, readonly string[]>> = {
  chat: ['sessions session.js module.exports = session({', 'websockets chat.js const io = new Server(server, {'],
  forum: [
    'sessions app.js app.use(session(config.session))',
    'rate-limits middleware/limits.js const login = rateLimit({',
    "rate-limits middleware/limits.js const search = rateLimit({ windowMs: minute, limit: 6, message: 'Slow down, please.' })",
  ],
  library: [
    'sessions src/session.ts export const sessions = session({',
    'rate-limits src/limits.ts const loginLimiter = new RateLimiterMemory({',
  ],
  shop: ['sessions app.js session({', 'rate-limits app.js const loginLimiter = rateLimit({'],
  tickets: [
    'sessions src/app.js app.use(session({ ...sessionOptions(), name: "tickets.sid" }));',
    'rate-limits src/limits.js export const loginLimit = rateLimit({ ...limitOptions(15, 4), skipSuccessfulRequests: true });',
    'rate-limits src/limits.js export const commentLimit = rateLimit(limitOptions(1, 3));',
  ],
  board: ["websockets board.js const wss = new WebSocketServer({ server, path: '/live' });"],
  documents: ['files src/uploads.ts const storage = multer.diskStorage({'],
  gallery: [
    'files middleware/upload.js const storage = multer.diskStorage({',
    "files routes/covers.js const upload = multer({ dest: 'covers/' }).single('cover');",
  ],
  market: [
    'files media.js storage: multer.diskStorage({',
    "temp-files lists.js fs.writeFileSync(path.join(LISTS, `${req.params.shop}.csv`), ['title;price', ...rows].join('\\n'))",
  ],
  shelf: ['cache src/service.js this.summaries = new Map();', 'cache src/repository.js this.books = new Map();'],
  till: ['identity src/app.js let served = 0;'],
  ticker: [
    'jobs src/jobs.js prices = setInterval(fetchPrices, PERIOD);',
    "jobs src/jobs.js const rounds = cron.schedule('*/2 * * * * *', () => count('rounds'), {",
  ],
  atelier: [
    'cache src/desk.ts private readonly commissions = new Map<number, Commission>();',
    'identity src/desk.ts let nextNumber = 1;',
    'identity src/app.ts let closed = false;',
  ],
  parcels: ['cache src/store.js const scans = new Map();'],
  rota: ['sessions src/app.ts session({'],
};

describe('before the migration', () => {
  test.each(Object.keys(CAUSES))('%s diverges, and each line that holds the state is named', async (fixture) => {
    const proof = await proofOf({ fixture, state: 'before', phases: ['alternating'] });
    expect(proof.report.agrees).toBe(false);
    const causes = proof.causes.map(({ finding: { check, at, code } }) => `${check} ${at.file} ${code}`);
    expect(causes.toSorted()).toEqual(CAUSES[fixture]!.toSorted());
    expect(proof.unexplained).toEqual([]);
  });
});
