import type { Group } from '../../core/group.ts';
import type { Program } from '../../program/program.ts';
import { defineTransform } from '../../program/transform.ts';
import { decide, type Plan } from '../../recipes/storage/decide.ts';
import type { Obstacle } from '../../recipes/storage/piece.ts';
import { planGroup } from '../../recipes/storage/plan-group.ts';
import { wantedBy } from '../../recipes/storage/storage-module.ts';
import { rewriteUses } from '../../recipes/storage/uses.ts';
import { obstacleOf } from './judge.ts';
import { refusals, type TempFileRefusal } from './refusals.ts';
import { writtenStores, type WrittenStore } from './stores.ts';

/** Files that one request writes and another reads, in S3 instead of the disk of one machine. */
export const tempFiles = defineTransform<TempFileRefusal>({
  name: 'temp-files',
  check: 'temp-files',
  title: 'Move files that requests write to S3',
  why: 'A file lies on the disk of the instance that wrote it: a request for it that reaches another instance finds nothing, or an older one.',
  words: ['fs', '.toFile('],
  refusals,
  analyze(program, options) {
    const decided = writtenStores(program).map((store) => ({ store, ...decideStore(program, store) }));
    const plans = decided.flatMap((one) => ('plan' in one ? [one.plan] : []));
    const wanted = wantedBy(program, plans, options);
    return {
      findings: decided.flatMap(({ store }) => store.findings),
      groups: decided.flatMap((one, n): Group[] => {
        if (!('plan' in one)) return [];
        const group = planGroup(program, one.store, one.plan, wanted);
        return [
          { ...group, notes: [...group.notes, ...one.store.notes], id: `temp-files/${one.store.file.path}#${n + 1}` },
        ];
      }),
      refusals: decided.flatMap((one) =>
        'obstacle' in one ? one.store.findings.map(({ at: of }) => ({ ...one.obstacle, of })) : [],
      ),
    };
  },
});

function decideStore(program: Program, store: WrittenStore): { plan: Plan } | { obstacle: Obstacle<TempFileRefusal> } {
  const obstacle = obstacleOf(program, store);
  return obstacle ? { obstacle } : decide(program, rewriteUses(program, store.stored));
}
