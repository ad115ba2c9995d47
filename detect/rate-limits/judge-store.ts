import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Program } from '../../program/program.ts';
import { makersOf, type Maker } from '../../program/values/makers.ts';
import { possibleValues } from '../../program/values/possible-values.ts';
import { placeOfOwnStore } from '../sessions/own-store.ts';
import type { LimiterStorage } from './limiter-site.ts';

/** Where the counters of a `store:` are; `maybeNone` when the option is set only on some runs. */
export function judgeCounterStore(
  program: Program,
  store: { file: SourceFile; path: NodePath },
  maybeNone: boolean,
): LimiterStorage {
  const candidates = possibleValues(program, store.file, store.path);
  const places = candidates.flatMap((candidate): LimiterStorage[] =>
    candidate.empty
      ? ['memory']
      : makersOf(program, candidate.file, candidate.path).map((maker) => placeOf(program, maker)),
  );
  return together(maybeNone ? [...places, 'memory'] : places);
}

/** Shared in each case is external, in some is a switch of the app's own. */
export function together(places: readonly LimiterStorage[]): LimiterStorage {
  const [first, ...others] = new Set(places);
  if (first !== undefined && others.length === 0) return first;
  return places.includes('external') || places.includes('conditional') ? 'conditional' : 'unknown';
}

function placeOf(program: Program, maker: Maker | undefined): LimiterStorage {
  if (!maker) return 'unknown';
  if (maker.kind === 'own')
    return placeOfOwnStore(program, maker.file, maker.path) === 'external' ? 'external' : ownPlace(program, maker);
  return /memory(-|$)|^cluster-/.test(maker.name) || maker.names.includes('MemoryStore') ? 'memory' : 'external';
}

function ownPlace(program: Program, maker: Extract<Maker, { kind: 'own' }>): LimiterStorage {
  return placeOfOwnStore(program, maker.file, maker.path) === undefined ? 'unknown' : 'memory';
}
