import type { Program } from '../../program/program.ts';
import type { Detection, Detector } from '../detection.ts';
import { collectHolders } from './holders/collect.ts';
import { judge } from './judge.ts';
import { memoryDatabases } from './libraries/memory-databases.ts';
import { libraryCaches } from './libraries/find.ts';

/** Process memory that outlives a request: tables, caches, counters, flags and locks that the app keeps itself. */
export const memory: Detector = {
  name: 'memory',
  words: [
    'new Map',
    'new Set',
    '{}',
    '[]',
    'let ',
    'var ',
    'static ',
    'this.',
    'locals.',
    'global',
    'Object.create',
    'cache',
    'memo',
  ],
  detect(program: Program): Detection {
    const own = collectHolders(program).flatMap((holder) => judge(program, holder) ?? []);
    return { findings: [...own, ...libraryCaches(program), ...memoryDatabases(program)], stateless: [] };
  },
};
