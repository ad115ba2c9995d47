import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Access } from './access.ts';
import { bare } from './atomic/sum.ts';
import { previousOf, statementsOf } from './statements.ts';

/** Compares a time with `Date.now()` or what is called now. */
const AGE = /Date\.now\(\)|new Date\(\)|\bnow\b/;

/**
 * Whether an entry that has run out is treated as one that is not there: `if (hit && fresh) return hit`, `if (!hit || stale) return
 * …`, or the same way out for both. Then it makes no difference that Redis lets it go.
 */
export function isStaleLikeMissing(accesses: readonly Access[]): boolean {
  const [first] = accesses;
  if (!first || accesses.some(({ file }) => file !== first.file)) return false;
  const { file } = first;
  const checks = [...new Set(accesses.flatMap(({ verb, whole }) => (verb === 'get' ? agesIn(file, whole) : [])))];
  return checks.length > 0 && checks.every((check) => isAlike(file, check));
}

/** The `if` statements of the function around a read that look at an age. */
function agesIn(file: SourceFile, read: NodePath): NodePath[] {
  const found: NodePath[] = [];
  read.getFunctionParent()?.traverse({
    Function: (inner) => inner.skip(),
    IfStatement(path) {
      if (AGE.test(file.textOf(path.node.test))) found.push(path);
    },
  });
  return found;
}

function isAlike(file: SourceFile, check: NodePath): boolean {
  const test = bare(check.get('test') as NodePath);
  if (test.isLogicalExpression()) return isAlikeTest(test.node.operator, file.textOf(test.node));
  const before = previousOf(check);
  if (!before?.isIfStatement() || !/^!|=== undefined|== null/.test(file.textOf(before.node.test))) return false;
  return wayOut(file, check) !== '' && wayOut(file, check) === wayOut(file, before);
}

/** `hit && Date.now() - hit.at < TTL`, `hit && hit.expires > Date.now()`, `!hit || …`. */
function isAlikeTest(operator: string, text: string): boolean {
  if (operator === '||') return text.startsWith('!');
  return operator === '&&' && /(Date\.now\(\)|\bnow)\s*-[^<>]*<|>=?\s*(Date\.now\(\)|new Date\(\)|now\b)/.test(text);
}

function wayOut(file: SourceFile, check: NodePath): string {
  const last = statementsOf(check.get('consequent') as NodePath).at(-1);
  return last && /^(Return|Throw)Statement$/.test(last.node.type) ? file.textOf(last.node).replace(/;$/, '') : '';
}
