import type { Finding } from '../../core/finding.ts';
import { collectHolders } from '../../detect/memory/holders/collect.ts';
import type { Holder } from '../../detect/memory/holders/holder.ts';
import { judge } from '../../detect/memory/judge.ts';
import type { Program } from '../../program/program.ts';
import type { CacheRefusal } from './refusals.ts';
import { collectLists } from './lists/list.ts';
import { CHECKS } from './table.ts';

/** A piece of memory that this transform knows and does not move. */
export interface Staying {
  readonly finding: Finding;
  readonly code: CacheRefusal;
}

/** Lists of records, and tables that are held where this transform does not follow them. */
export function collectStaying(program: Program): readonly Staying[] {
  return program.remember('cache-staying', () =>
    notMoving(program).flatMap((holder) => {
      const code = codeOf(holder);
      const finding = code && judge(program, holder);
      return finding && CHECKS.has(finding.check) ? [{ finding, code }] : [];
    }),
  );
}

function notMoving(program: Program): readonly Holder[] {
  const lists = new Set(collectLists(program).map(({ holder }) => holder));
  return collectHolders(program).filter((holder) => !lists.has(holder));
}

function codeOf({ substance, position }: Holder): CacheRefusal | undefined {
  if (substance === 'array') return 'list-of-records';
  const isElsewhere = !/^(module|field|static-field)$/.test(position);
  return isElsewhere && /^(map|object|set)$/.test(substance) ? 'held-elsewhere' : undefined;
}
