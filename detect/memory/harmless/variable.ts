import type { NodePath } from '@babel/traverse';
import type { Program } from '../../../program/program.ts';
import type { Holder } from '../holders/holder.ts';
import { originsOf } from '../origins/origins-of.ts';
import type { TimedUse } from '../uses/timing.ts';
import { isDatedCopy } from './dated-copy.ts';
import { isFlag, isHarmlessFlag } from './flag.ts';
import { isNothing, namesHolder } from './values.ts';

/** Methods of data; whatever else is called on a value is the work of a client, a model or a handle. */
const OF_DATA =
  /^(find|findIndex|filter|map|some|every|forEach|reduce|includes|indexOf|join|slice|sort|keys|values|entries|toString|toISOString|getTime|split|replace|trim|toLowerCase|toUpperCase|has|startsWith|endsWith|json|send|stringify|render)$/;

/**
 * One value that is replaced later and may differ between instances without harm: made on first use out of the same parts,
 * read anew from a source that all instances read alike, or a handle of this process.
 */
export function isHarmlessVariable(
  program: Program,
  holder: Holder,
  writes: readonly TimedUse[],
  reads: readonly TimedUse[],
): boolean {
  if (writes.some((write) => buildsOnItself(holder, write))) return false;
  if (isFlag(writes)) return isHarmlessFlag(program, holder, writes, reads);
  const filled = writes.filter(({ values }) => !values.every(isNothing));
  const whole = filled.filter(({ names }) => names.length === 0);
  if (whole.length > 0 && whole.every(isMade) && isHandle(reads)) return true;
  const origins = new Set(
    filled.flatMap(({ file, values, key }) =>
      [...values, ...(key ? [key] : [])].flatMap((part) => [...originsOf(program, file, part)]),
    ),
  );
  if (!origins.has('input') && !origins.has('chance') && !origins.has('waited')) return true;
  return isDatedCopy(program, writes, reads);
}

/** `x++`, `x += 1`, `x = [...x, more]`. */
function buildsOnItself(holder: Holder, { how, whole, values }: TimedUse): boolean {
  if (how === 'update' || (whole.isAssignmentExpression() && !/^(=|\|\|=|\?\?=)$/.test(whole.node.operator)))
    return true;
  return values.some((value) => namesHolder(holder, value));
}

/** `new Client()`, `await connect()`: made by a call, or handed over ready. */
function isMade({ values }: TimedUse): boolean {
  return values.every((value) => {
    const at = value.isAwaitExpression() ? (value.get('argument') as NodePath) : value;
    return at.isNewExpression() || at.isCallExpression() || at.isIdentifier() || isNothing(at);
  });
}

/** Only ever asked whether it is there, told to do something, or handed on whole. */
function isHandle(reads: readonly TimedUse[]): boolean {
  return (
    reads.length > 0 &&
    reads.every(({ how, names, level, whole }) => {
      if (how === 'tested' || level !== 'self') return true;
      if (whole.isCallExpression() || whole.isOptionalCallExpression() || whole.isNewExpression())
        return !OF_DATA.test(how);
      return names.length === 0;
    })
  );
}
