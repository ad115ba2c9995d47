import type { NodePath } from '@babel/traverse';
import { quoted, styleOf } from '../../ast/style.ts';
import type { Edit } from '../../core/edit.ts';
import type { Group } from '../../core/group.ts';
import { moduleKindOf } from '../../program/modules/kind.ts';
import type { Program } from '../../program/program.ts';
import type { PlanOptions } from '../../program/transform.ts';
import { planGuards } from '../../recipes/async/guards.ts';
import { propagate } from '../../recipes/async/propagate.ts';
import { reachOf } from '../../recipes/async/reach.ts';
import { wrapEdits } from '../../recipes/async/wrap.ts';
import { libFolder } from '../../recipes/generated-file.ts';
import { useLibModule, type LibUse } from '../../recipes/lib-module.ts';
import { planRedisClient, type ClientPlan } from '../../recipes/redis/client.ts';
import { valueModule } from '../../templates/redis-counter.ts';
import { raceIn } from '../cache/races.ts';
import { replacement } from '../cache/use-place.ts';
import type { Counter } from './counter.ts';
import type { Obstacle } from './judge.ts';
import type { CounterUse } from './use.ts';

interface Wanted {
  readonly name: string;
  readonly options: PlanOptions;
}

/** All edits that move one counter or flag, or what stands in their way. */
export function planGroup(
  program: Program,
  counter: Counter,
  uses: readonly CounterUse[],
  { name, options }: Wanted,
): Omit<Group, 'id'> | { obstacle: Obstacle } {
  const { file, declarator, finding } = counter;
  const chain = propagate(
    program,
    uses.map(({ whole, isWritten }) => ({ file, path: whole, ...(isWritten && { isWritten }) })),
  );
  if (chain.problems[0]) return { obstacle: chain.problems[0] };
  const steps = uses.map(({ whole, effect }) => ({ file, seed: whole, edits: [], effect }));
  const race = raceIn(steps, chain.waiting);
  if (race) return { obstacle: { code: 'read-then-written', at: race.file.locate(race.write.node) } };
  const client = planRedisClient(program, file, declarator.node.start!, options);
  if (client.kind === 'redis' && client.major < 4) return { obstacle: { code: 'old-redis-client', at: finding.at } };
  const module = helperOf(program, counter, client, options);
  const guards = planGuards(program, chain.guarded, options);
  return {
    at: finding.at,
    title: `${counter.name} is ${counter.kind === 'flag' ? 'a flag' : 'counted'} in this process`,
    why: finding.message,
    edits: [
      ...declarationEdits(counter, client, name),
      ...client.edits,
      ...uses.flatMap(({ edits }) => edits),
      ...wrapEdits([...chain.wraps, ...guards.wraps]),
      ...chain.edits,
    ],
    imports: [...client.imports, ...module.imports, ...guards.imports],
    orphans: [],
    companions: [...client.companions, ...module.companions, ...guards.companions],
    notes: [...notesOf(uses), ...client.notes],
    reach: reachOf(chain),
  };
}

function helperOf(program: Program, { file, kind }: Counter, client: ClientPlan, options: PlanOptions): LibUse {
  const name = kind === 'flag' ? 'RedisValue' : 'RedisCounter';
  const esm = moduleKindOf(program, file) === 'esm';
  const text = valueModule({ name, kind: client.kind, typescript: file.isTypeScript, esm }, styleOf(file));
  const folder = options.libDir ?? libFolder(file, program.manifestOf(file.path));
  return useLibModule(program, file, { folder, base: kind === 'flag' ? 'redis-value' : 'redis-counter', name, text });
}

/** `let hits = 0` becomes `const hits = new RedisCounter(client, 'hits')`. */
function declarationEdits({ file, kind, declarator, initial }: Counter, client: ClientPlan, name: string): Edit[] {
  const declaration = declarator.parentPath;
  const { kind: word, declarations } = declaration.node as { kind: string; declarations: unknown[] };
  const start = declaration.node.start!;
  const isAlone = declarations.length === 1 && word === 'let';
  const text = file.textOf(initial!.node);
  const key = quoted(name, styleOf(file));
  const rest = kind === 'counter' && text === '0' ? '' : `, ${text}`;
  const made = `new ${kind === 'flag' ? 'RedisValue' : 'RedisCounter'}(${client.local}, ${key}${rest})`;
  const annotation = declarator.get('id.typeAnnotation') as NodePath;
  return [
    ...(isAlone ? [replacement(file, start, start + word.length, 'const')] : []),
    ...(annotation.node ? [replacement(file, annotation.node.start!, annotation.node.end!, '')] : []),
    replacement(file, initial!.node.start!, initial!.node.end!, made),
  ];
}

function notesOf(uses: readonly CounterUse[]): string[] {
  const isGauge = uses.some(({ by }) => by !== undefined && by < 0);
  return isGauge
    ? ['An instance that dies does not count down what it has counted up: look at the number after a crash.']
    : [];
}
