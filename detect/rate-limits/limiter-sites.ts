import type { NodePath } from '@babel/traverse';
import { callSitesOf, type CallSite } from '../../program/calls.ts';
import { majorOf, rangeOf } from '../../program/manifest.ts';
import type { Program } from '../../program/program.ts';
import { findEntry, shapeOf, type ObjectShape } from '../../program/values/object-shape.ts';
import { isSetByCallers, shapeWithCallers } from '../../program/values/shape-with-callers.ts';
import { isInsurance } from './insurance.ts';
import { judgeCounterStore, together } from './judge-store.ts';
import { isMaking, LIMITER_LIBRARIES, LIMITER_PLUGIN, type LimiterLibrary } from './libraries.ts';
import { limiterFinding } from './limiter-finding.ts';
import { limiterName } from './limiter-name.ts';
import type { LimiterFacts, LimiterSite, LimiterStorage } from './limiter-site.ts';
import { registrationsOf } from '../../program/registrations.ts';
import { isSwitched } from './switched.ts';

export type { LimiterSite } from './limiter-site.ts';

/** Every limiter that server code makes with a library. The memory limiter that insures a shared one is none. */
export function collectLimiterSites(program: Program): readonly LimiterSite[] {
  return program.remember('limiter-sites', () => {
    const made = LIMITER_LIBRARIES.flatMap((library) =>
      callSitesOf(program, library.name)
        .filter((site) => isMaking(library, site) && !isInsurance(site.path))
        .map((site) => factsOf(program, library, site)),
    );
    const registered = registrationsOf(program, LIMITER_PLUGIN.name).map((site) =>
      factsOf(program, LIMITER_PLUGIN, site, 1),
    );
    const all = [...made, ...registered];
    return all.map((facts): LimiterSite => {
      const judged =
        facts.storage === 'memory' && all.some((other) => isShared(other, facts))
          ? { ...facts, storage: 'conditional' as const }
          : facts;
      const finding = limiterFinding(program, judged);
      return { ...judged, ...(finding && { finding }) };
    });
  });
}

function isShared(other: LimiterFacts, { file, call, library }: LimiterFacts): boolean {
  return (
    other.storage === 'external' && other.file === file && other.library === library && isSwitched(call, other.call)
  );
}

function factsOf(
  program: Program,
  library: LimiterLibrary,
  { file, path }: Pick<CallSite, 'file' | 'path'>,
  at = library.options,
): LimiterFacts {
  const argument = (path.get('arguments') as NodePath[])[at];
  const options = argument && shapeOf(program, file, argument);
  return {
    library: library.name,
    major: majorOf(rangeOf(program.manifestOf(file.path), library.name)),
    file,
    call: path,
    options,
    storage:
      library.name === 'express-brute' ? bruteStorage(program, { file, path }) : storageOf(program, library, options),
    storeEntry: options && library.store.map((name) => findEntry(options, name)).find((entry) => entry !== undefined),
    prefixEntry: options && findEntry(options, library.prefix),
    name: limiterName(path),
  };
}

/** No store is memory, even beside a spread that nobody can follow: limits come from settings, stores do not. */
function storageOf(program: Program, library: LimiterLibrary, options: ObjectShape | undefined): LimiterStorage {
  if (library.memory !== 'without-store') return library.memory === 'always' ? 'memory' : 'external';
  const all = options && shapeWithCallers(program, options);
  const stores = all?.entries.filter(({ name, value }) => library.store.includes(name) && value) ?? [];
  if (stores.length === 0) return 'memory';
  const from = stores.findLastIndex(({ conditional }) => !conditional);
  const live = stores.slice(Math.max(from, 0));
  const maybeNone = from < 0 && !library.store.some((name) => isSetByCallers(program, options!, name));
  return together(live.map(({ file, value }) => judgeCounterStore(program, { file, path: value! }, maybeNone)));
}

/** express-brute takes its store as first argument. */
function bruteStorage(program: Program, { file, path }: Pick<CallSite, 'file' | 'path'>): LimiterStorage {
  const [store] = path.get('arguments') as NodePath[];
  return store ? judgeCounterStore(program, { file, path: store }, false) : 'memory';
}
