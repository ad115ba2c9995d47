import type { Detection, Detector } from '../detection.ts';
import type { Program } from '../../program/program.ts';
import { otherSessions } from './other-frameworks.ts';
import { collectSessionSites } from './session-sites.ts';

/** Where session data is: express-session first, then the session middlewares of other packages. */
export const sessions: Detector = {
  name: 'sessions',
  words: ['session', 'yar'],
  detect(program: Program): Detection {
    const sites = collectSessionSites(program);
    const others = otherSessions(program);
    const findings = [...sites.flatMap(({ finding }) => finding ?? []), ...others.findings];
    const isAnswered =
      findings.length === 0 && (others.stateless || sites.some(({ storage }) => storage !== 'unknown'));
    return { findings, stateless: isAnswered ? ['sessions'] : [] };
  },
};
