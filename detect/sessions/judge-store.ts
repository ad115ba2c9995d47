import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Program } from '../../program/program.ts';
import { makersOf, type Maker } from '../../program/values/makers.ts';
import { possibleValues, type Candidate } from '../../program/values/possible-values.ts';
import { placeOfOwnStore } from './own-store.ts';
import { placeOfStorePackage } from './store-packages.ts';

/** `conditional`: an external store on some runs and none on others. `unknown`: the text does not tell. */
export type SessionStorage = 'memory' | 'local-disk' | 'external' | 'conditional' | 'unknown';

export interface JudgedStore {
  readonly storage: SessionStorage;
  /** The one expression that makes the store, where it stands. */
  readonly expression?: { readonly file: SourceFile; readonly path: NodePath };
  readonly package?: string;
  /** A class of the app makes it. */
  readonly own?: boolean;
}

/** Judges what may stand in `store:`; `maybeNone` when the option itself is set only on some runs. */
export function judgeStore(
  program: Program,
  store: { file: SourceFile; path: NodePath },
  maybeNone: boolean,
): JudgedStore {
  const candidates = possibleValues(program, store.file, store.path);
  const made = candidates.filter(({ empty }) => !empty).map((candidate) => judgeCandidate(program, candidate));
  const none: JudgedStore[] = maybeNone || made.length < candidates.length ? [{ storage: 'memory' }] : [];
  const storage = together([...made, ...none].map((part) => part.storage));
  return made.length === 1 ? { ...made[0], storage } : { storage };
}

/** Local in each case is local; external in each case is external; a mix of both is a mode switch of the app's own. */
export function together(places: readonly SessionStorage[]): SessionStorage {
  const has = (place: SessionStorage): boolean => places.includes(place);
  if (has('conditional') || (has('external') && (has('memory') || has('local-disk')))) return 'conditional';
  if (has('unknown')) return 'unknown';
  if (has('external')) return 'external';
  return has('local-disk') ? 'local-disk' : 'memory';
}

function judgeCandidate(program: Program, { file, path }: Candidate): JudgedStore {
  const judged = makersOf(program, file, path).map((maker) => judgeMaker(program, maker));
  const storage = together(judged.map((part) => part.storage));
  return { ...judged[0], storage, expression: { file, path } };
}

function judgeMaker(program: Program, maker: Maker | undefined): JudgedStore {
  if (!maker) return { storage: 'unknown' };
  if (maker.kind === 'own')
    return { storage: placeOfOwnStore(program, maker.file, maker.path) ?? 'unknown', own: true };
  if (maker.name !== 'express-session') return { storage: placeOfStorePackage(maker.name), package: maker.name };
  const isMemory = maker.names.includes('MemoryStore') || /(^|\/)memory(\.js)?$/.test(maker.subpath);
  return { storage: isMemory ? 'memory' : 'unknown', package: maker.name };
}
