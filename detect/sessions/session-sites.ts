import type { NodePath } from '@babel/traverse';
import { callSitesOf, type CallSite } from '../../program/calls.ts';
import type { Program } from '../../program/program.ts';
import { shapeWithCallers } from '../../program/values/shape-with-callers.ts';
import { isPlainData } from '../../program/values/plain-data.ts';
import { findEntry, shapeOf, type ObjectShape } from '../../program/values/object-shape.ts';
import { secretSourceOf } from '../auth/secret-source.ts';
import { judgeStore, together, type JudgedStore } from './judge-store.ts';
import { sessionFinding } from './session-finding.ts';
import type { SessionFacts, SessionSite } from './session-site.ts';

export type { SessionSite } from './session-site.ts';

/** Every creation of the express-session middleware in server code. */
export function collectSessionSites(program: Program): readonly SessionSite[] {
  return program.remember('session-sites', () =>
    callSitesOf(program, 'express-session')
      .filter(isMiddleware)
      .map((call): SessionSite => {
        const facts = factsOf(program, call);
        const finding = sessionFinding(facts);
        return { ...facts, ...(finding && { finding }) };
      }),
  );
}

/** The whole module or its default, and no `Store`, `MemoryStore`, `Cookie`. */
function isMiddleware({ names, subpath }: CallSite): boolean {
  return (subpath === '' || subpath === 'index' || subpath === 'index.js') && names.every((name) => name === 'default');
}

function factsOf(program: Program, { file, path }: CallSite): SessionFacts {
  const [argument] = path.get('arguments') as NodePath[];
  const options = argument && shapeOf(program, file, argument);
  const { storage, ...store } = options
    ? judgeOptions(program, shapeWithCallers(program, options))
    : { storage: 'memory' as const };
  const secret = options && findEntry(options, 'secret');
  return {
    file,
    call: path,
    options,
    storeEntry: options && findEntry(options, 'store'),
    storage,
    ...(store.expression && { storeExpression: store.expression }),
    ...(store.package !== undefined && { storePackage: store.package }),
    ...(store.own && { ownStore: true }),
    secret: secret?.value && secretSourceOf(program, secret.file, secret.value),
  };
}

/** The last certain `store` and all that may replace it; none at all is the default store, in memory. */
function judgeOptions(program: Program, options: ObjectShape): JudgedStore {
  const stores = options.entries.filter(({ name, value }) => name === 'store' && value);
  const from = stores.findLastIndex(({ conditional }) => !conditional);
  // Settings and JSON files may hold a secret, never a store.
  const hidden = options.unknown.some(({ file, path }) => !isPlainData(program, file, path));
  if (stores.length === 0) return { storage: hidden ? 'unknown' : 'memory' };
  const live = stores.slice(Math.max(from, 0));
  const judged = live.map(({ file, value }) => judgeStore(program, { file, path: value! }, from < 0));
  return judged.length === 1 ? judged[0]! : { storage: together(judged.map(({ storage }) => storage)) };
}
