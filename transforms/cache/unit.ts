import type { Group } from '../../core/group.ts';
import type { Refusal } from '../../core/refusal.ts';
import type { Program } from '../../program/program.ts';
import { defineTransform, type PlanOptions } from '../../program/transform.ts';
import { judgeTable, type Obstacle } from './judge.ts';
import { judgeList } from './lists/judge-list.ts';
import { collectLists, type List } from './lists/list.ts';
import { planList } from './lists/plan-list.ts';
import { planGroup } from './plan-group.ts';
import { refusals, type CacheRefusal } from './refusals.ts';
import { collectStaying } from './staying.ts';
import { collectTables, type Table } from './table.ts';

/** Tables in memory become tables in Redis, and all that reads them waits. */
export const cache = defineTransform<CacheRefusal>({
  name: 'cache',
  check: 'cache',
  title: 'Move caches and tables to Redis',
  why: 'What one instance writes to a Map or an object, the others never see, and a deploy forgets it.',
  words: ['new Map', 'new Set', '[]', '{}', 'Object.create', 'node-cache', 'lru-cache', 'memory-cache'],
  refusals,
  analyze(program, options) {
    const names = new Set<string>();
    const decided = [
      ...collectTables(program).map((table) => ({
        of: table,
        ...decideTable(program, table, uniqueName(names, table), options),
      })),
      ...collectLists(program).map((list) => ({
        of: list,
        ...decideList(program, list, uniqueName(names, list), options),
      })),
    ];
    const staying = collectStaying(program);
    return {
      findings: [...decided.map(({ of }) => of.finding), ...staying.map(({ finding }) => finding)],
      groups: decided.flatMap(({ of, group }, n) =>
        group ? { ...group, id: `cache/${of.holder.file.path}#${n + 1}` } : [],
      ),
      refusals: [
        ...decided.flatMap(({ of, obstacles }) => obstacles.slice(0, 1).map((obstacle) => refusalOf(of, obstacle))),
        ...staying.map(({ finding, code }) => ({ code, at: finding.at, of: finding.at })),
      ],
    };
  },
});

interface Decision {
  readonly group?: Omit<Group, 'id'>;
  readonly obstacles: readonly Obstacle[];
}

function decideTable(program: Program, table: Table, name: string, options: PlanOptions): Decision {
  const judged = judgeTable(program, table);
  if ('obstacles' in judged) return judged;
  const plan = planGroup(program, table, judged, { name, options });
  return 'obstacles' in plan ? plan : { group: plan, obstacles: [] };
}

function decideList(program: Program, list: List, name: string, options: PlanOptions): Decision {
  const judged = judgeList(program, list);
  if ('obstacles' in judged) return judged;
  const plan = planList(program, list, judged, { name, options });
  return 'obstacles' in plan ? plan : { group: plan, obstacles: [] };
}

function refusalOf({ finding }: Pick<Table, 'finding'>, { code, at, detail }: Obstacle): Refusal<CacheRefusal> {
  return { code, at, of: finding.at, ...(detail !== undefined && { detail }) };
}

/** The name of the variable or field; numbered where the app has several of it. */
function uniqueName(taken: Set<string>, { holder }: Pick<Table, 'holder'>): string {
  const base = holder.name.replace(/^#/, '').replace(/^(this|module\.exports)\./, '');
  let name = base;
  for (let n = 2; taken.has(name); n++) name = `${base}-${n}`;
  taken.add(name);
  return name;
}
