import type { Node } from '@babel/types';
import { basename } from '../../core/posix.ts';
import type { Program } from '../../program/program.ts';
import { propertyKey } from '../../program/values/property-key.ts';
import type { Target } from './placement.ts';

const TELLS_NOTHING =
  /^(index|app|main|server|start|mw|middlewares?|rates?|limit(s|ed|ers?|ing)?|rate-?limit(s|ers?|ing)?|)$/;

/** Who wants a name. */
export interface Wish {
  readonly target: Target;
  /** What goes before the name in the prefix, as in `rl:login:`. */
  readonly space: string;
  /** What makes the store that this limiter shares with others today: they go on sharing one name. */
  readonly shared: Node | undefined;
}

/**
 * A name for each target, unique over the app and against the prefixes that are written in it already: of its variable,
 * function or route, else of its file.
 */
export function uniqueNames(program: Program, wishes: readonly Wish[]): ReadonlyMap<Node, string> {
  const taken = new Set(presentPrefixes(program));
  const names = new Map<Node, string>();
  for (const { target, space, shared } of wishes) {
    const known = shared && names.get(shared);
    const wanted = target.name ?? fileName(target.file.path);
    const name = known ?? free(wanted, (candidate) => taken.has(`${space}:${candidate}`));
    taken.add(`${space}:${name}`);
    names.set(target.call.node, name);
    if (shared) names.set(shared, name);
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
