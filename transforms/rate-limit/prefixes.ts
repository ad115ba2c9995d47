import type { Call } from '../../program/flow/callee.ts';
import { basename } from '../../core/posix.ts';
import type { Program } from '../../program/program.ts';
import { propertyKey } from '../../program/values/property-key.ts';
import type { Target } from './placement.ts';

const TELLS_NOTHING =
  /^(index|app|main|server|start|mw|middlewares?|rates?|limit(s|ed|ers?|ing)?|rate-?limit(s|ers?|ing)?|)$/;

/**
 * A name for each target, unique over the app and against the prefixes that are written in it already: of its variable,
 * function or route, else of its file. `space` goes before it in the prefix, as in `rl:login:`.
 */
export function uniqueNames(
  program: Program,
  wanted: readonly { target: Target; space: string }[],
): ReadonlyMap<Call['node'], string> {
  const taken = new Set(presentPrefixes(program));
  const names = new Map<Call['node'], string>();
  for (const { target, space } of wanted) {
    const name = free(target.name ?? fileName(target.file.path), (candidate) => taken.has(`${space}:${candidate}`));
    taken.add(`${space}:${name}`);
    names.set(target.call.node, name);
  }
  return names;
}

function free(name: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name;
  for (let n = 2; ; n++) if (!isTaken(`${name}-${n}`)) return `${name}-${n}`;
}

function fileName(path: string): string {
  const words = basename(path)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .slice(0, -1);
  return words.filter((word) => !TELLS_NOTHING.test(word)).join('-') || 'all';
}

/** What stands as `prefix` or `keyPrefix` anywhere in the server, without the colon at its end. */
function presentPrefixes(program: Program): string[] {
  return program.filesMentioning(['prefix', 'keyPrefix']).flatMap((file) =>
    file.all('ObjectProperty').flatMap(({ node }) => {
      if (!/^(keyP|p)refix$/.test(propertyKey(node) ?? '')) return [];
      const { value } = node;
      const head =
        value.type === 'TemplateLiteral'
          ? value.quasis[0]!.value.raw
          : value.type === 'StringLiteral'
            ? value.value
            : undefined;
      return head === undefined ? [] : head.replace(/:$/, '');
    }),
  );
}
