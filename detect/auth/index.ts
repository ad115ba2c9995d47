import type { Detection, Detector } from '../detection.ts';
import type { Program } from '../../program/program.ts';
import { randomValues } from './random-values.ts';
import { secretFindings } from './secrets.ts';
import { secretUses } from './secret-uses.ts';

/** How the user is known: secrets in the source and secrets that each process makes up. Token tables are module state. */
export const auth: Detector = {
  name: 'auth',
  words: ['jwt', 'jose', 'cookie', 'session', 'crypto', 'keygrip', 'random', 'uuid', 'nanoid'],
  detect(program: Program): Detection {
    const findings = [...secretFindings(program), ...randomValues(program)];
    const isAnswered = findings.every(({ check }) => check !== 'auth') && secretUses(program).length > 0;
    return { findings, stateless: isAnswered ? ['auth'] : [] };
  },
};
