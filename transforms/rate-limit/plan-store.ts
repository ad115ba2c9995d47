import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { quoted, styleOf } from '../../ast/style.ts';
import type { Edit } from '../../core/edit.ts';
import type { LimiterSite } from '../../detect/rate-limits/limiter-sites.ts';
import type { Program } from '../../program/program.ts';
import type { PlanOptions } from '../../program/transform.ts';
import { optionsLiteral, setOptions } from '../../recipes/options/set-option.ts';
import { orphansOf } from '../../recipes/orphans.ts';
import { planRedisClient } from '../../recipes/redis/client.ts';
import { limiterStore } from '../../recipes/redis/limiter-store.ts';
import type { Part } from './part.ts';
import type { Named, Target } from './placement.ts';
import { spaceOf } from './space.ts';
import { usedStore } from './used-store.ts';
import type { Versions } from './versions.ts';

/** The text that a store replaces. */
interface Old {
  readonly file: SourceFile;
  readonly path: NodePath;
}

/** `store: new RedisStore(…)` for one call of express-rate-limit or express-slow-down. */
export function planStore(
  program: Program,
  site: LimiterSite,
  target: Named,
  { versions, options }: { versions: Versions; options: PlanOptions },
): Part {
  const old = target.call === site.call ? oldStore(program, site) : undefined;
  const place = old
    ? { file: old.file, offset: old.path.node.start! }
    : { file: target.file, offset: offsetOf(target) };
  const client = planRedisClient(program, place.file, place.offset, options);
  const store = limiterStore(program, place, {
    major: versions.store,
    prefix: prefixOf(site, target, place.file),
    client,
    options,
  });
  return {
    edits: [
      ...(old
        ? [replace(old, store.text)]
        : setOptions(target.file, target.call, [`store: ${store.text}`], target.index)),
      ...client.edits,
    ],
    imports: [...store.imports, ...client.imports],
    orphans: old ? orphansOf(old.file, old.path) : [],
    companions: [...client.companions, ...store.companions],
    notes: client.notes,
  };
}

/** Where the new property will stand, which may be above the call. */
function offsetOf({ file, call, index }: Target): number {
  return (optionsLiteral(file, call, index) ?? call).node.start!;
}

/** A memory store that is written out for this limiter alone; one that others may use too is overridden instead. */
function oldStore(program: Program, site: LimiterSite): Old | undefined {
  const { storeEntry, file, call } = site;
  if (!storeEntry?.value) return undefined;
  const shared = usedStore(program, storeEntry);
  if (shared) return shared;
  const literal = optionsLiteral(file, call);
  const isOwn = storeEntry.path.parentPath?.node === literal?.node || storeEntry.path.isAssignmentExpression();
  return isOwn ? { file: storeEntry.file, path: storeEntry.value } : undefined;
}

/** `{ store }` keeps its key. */
function replace({ file, path }: Old, text: string): Edit {
  const property = path.parentPath;
  const isShort = property?.isObjectProperty() === true && property.node.shorthand;
  return { file: file.path, start: path.node.start!, end: path.node.end!, text: isShort ? `store: ${text}` : text };
}

function prefixOf({ library }: LimiterSite, { unique, suffix }: Named, file: SourceFile): string {
  const head = `${spaceOf(library)}:${unique}:`;
  return suffix === undefined ? quoted(head, styleOf(file)) : `\`${head}${suffix}:\``;
}
