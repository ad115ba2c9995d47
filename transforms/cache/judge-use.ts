import type { NodePath } from '@babel/traverse';
import type { Use } from '../../detect/memory/uses/use.ts';
import { plainnessOf } from '../../program/values/plainness.ts';
import type { Program } from '../../program/program.ts';
import type { Obstacle } from './judge.ts';
import type { Table } from './table.ts';

/** Methods that plain data has; a call of another one on what was read needs the object that was put in. */
const OF_DATA =
  /^(map|filter|find|findIndex|findLast|some|every|reduce|reduceRight|forEach|includes|indexOf|join|slice|concat|flat|flatMap|length|at|keys|values|entries|has|get|toString|toFixed|toISOString|getTime|toLowerCase|toUpperCase|toLocaleLowerCase|toLocaleUpperCase|charCodeAt|normalize|lastIndexOf|findLastIndex|toSpliced|with|trim|split|startsWith|endsWith|replace|replaceAll|match|test|padStart|padEnd|substring|substr|charAt|toLocaleString|toLocaleDateString|toJSON|valueOf|getFullYear|getMonth|getDate|getHours|localeCompare|hasOwnProperty|size|sort|reverse|toSorted|toReversed|push|pop|shift|unshift|splice|delete|add|set|clear|equals|subarray|readUInt8)$/;

/** Why one use of a table, or of what is in it, cannot go on with a copy that came from Redis. */
export function ofUse(program: Program, table: Table, use: Use): Obstacle | undefined {
  const at = use.file.locate(use.whole.node);
  if (use.level === 'self' && use.how === 'passed') return { code: 'passed-on', at };
  const live = notPlain(program, use);
  if (live) return live;
  if (use.key && plainnessOf(program, use.file, use.key) === 'live') return { code: 'keys-not-plain', at };
  if (hasSharedTwin(table, use)) return { code: 'shared-already', at };
  return undefined;
}

/** Something that is no data is put in, or a method of its own is called on what was read. */
export function notPlain(program: Program, use: Use): Obstacle | undefined {
  const at = use.file.locate(use.whole.node);
  if (isMethodOfItsOwn(use))
    return { code: 'values-not-plain', at, detail: firstLine(use.file.textOf(use.whole.node)) };
  const isLive = use.kind === 'write' && use.values.some((value) => plainnessOf(program, use.file, value) === 'live');
  return isLive ? { code: 'values-not-plain', at } : undefined;
}

/** Something inside an entry is changed, and what was read is the entry itself. */
export function isMutation({ library }: Table, { level, kind, names, how }: Use): boolean {
  if (kind !== 'write') return false;
  if (level !== 'self') return !library?.options.isCopying;
  return names.length > 1 && !/^(set|delete|clear|add)$/.test(how);
}

function isMethodOfItsOwn({ level, kind, how, names, whole }: Use): boolean {
  return (
    level === 'element' &&
    kind === 'read' &&
    names.length > 0 &&
    whole.isCallExpression() &&
    names.at(-1) === how &&
    !OF_DATA.test(how)
  );
}

/** The function, or the class of a field, knows another store of the same data: memory stands in where there is no Redis, or in front of it. */
function hasSharedTwin({ holder }: Table, { file, whole, level }: Use): boolean {
  const around = level === 'self' && file === holder.file ? ownerOf(whole, holder.position) : null;
  if (!around) return false;
  let found = false;
  around.traverse({
    Identifier(path: NodePath) {
      const { name } = path.node as { name: string };
      found ||= /redis|memcache/i.test(name) && name !== holder.name;
    },
  });
  return found;
}

function ownerOf(whole: NodePath, position: string): NodePath | null {
  const cls = position === 'field' ? whole.findParent((at) => at.isClass()) : null;
  return cls ?? whole.getFunctionParent();
}

function firstLine(text: string): string {
  return text.split('\n')[0]!.slice(0, 80);
}
