import type { AuditFinding } from '../../core/audit-report.ts';
import type { Block } from '../../audit/scenario/block.ts';
import { draftScenario, withoutRepeatedReads } from '../../audit/scenario/draft.ts';
import { fitBlock } from '../../audit/scenario/fit.ts';
import { knownValues, withKnownValues } from '../../audit/scenario/known-values.ts';
import { staticPrefixesOf } from '../../audit/scenario/static-prefixes.ts';
import { writeHttp } from '../../audit/scenario/write-http.ts';
import type { Exchange } from '../../verify/scenario/exchange.ts';
import { type Try, withTrial } from '../../verify/trial.ts';
import type { RunOptions } from '../../verify/with-rig.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { readSeeds } from './seeds.ts';

/** A scenario made from the code, and what it does not cover. */
export interface Generated {
  readonly text: string;
  readonly gaps: readonly string[];
  /** How many things it proves; with 0 there is nothing to play. */
  readonly blocks: number;
}

const HEAD = [
  'Written by `unsticky verify` from the code and from what one instance answered.',
  'Keep it as unsticky.http in the app, make it yours, and it is used instead.',
];

/** Drafts a scenario, tries it on one instance, and keeps what works there. */
export async function generateScenario(
  app: App,
  findings: readonly AuditFinding[],
  { run, context }: { run: RunOptions; context: Context },
): Promise<Generated> {
  const draft = draftScenario(app.program, findings, readSeeds(context.host.disk, app.root));
  const early = draft.blocks.filter(({ kind }) => kind !== 'limit');
  const limits = draft.blocks.filter(({ kind }) => kind === 'limit');
  const gaps = [...draft.gaps];
  const prefixes = staticPrefixesOf(app.program);
  const blocks =
    draft.blocks.length === 0
      ? []
      : await withTrial(run, async (attempt) => {
          const known = knownValues(await attempt(writeHttp(early, [])));
          const informed = early.map((block) =>
            block.kind === 'write' ? (withKnownValues(block, known) ?? block) : block,
          );
          const fitted = await tried(attempt, [], informed, { prefixes, gaps });
          let kept = withoutRepeatedReads(await tried(attempt, [], fitted, { prefixes, gaps }));
          for (const limit of limits) kept = [...kept, ...(await tried(attempt, kept, [limit], { prefixes, gaps }))];
          return withoutFailures(attempt, kept, gaps);
        });
  const notes = [...HEAD, ...(gaps.length > 0 ? ['Not covered:', ...gaps.map((gap) => `  ${gap}`)] : [])];
  return { text: writeHttp(blocks, notes), gaps, blocks: blocks.length };
}

interface Notes {
  readonly prefixes: readonly string[];
  /** Gaps are added here. */
  readonly gaps: string[];
}

/** Plays blocks behind those that are settled, and corrects or drops them by the answers. */
async function tried(
  attempt: Try,
  settled: readonly Block[],
  blocks: readonly Block[],
  { prefixes, gaps }: Notes,
): Promise<Block[]> {
  if (blocks.length === 0) return [];
  const answers = await attempt(writeHttp([...settled, ...blocks], []));
  const own = split([...settled, ...blocks], answers).slice(settled.length);
  return blocks.flatMap((block, index) => {
    const fitted = fitBlock(block, own[index]!, prefixes);
    if (fitted.gap !== undefined && !gaps.includes(fitted.gap)) gaps.push(fitted.gap);
    return fitted.block ?? [];
  });
}

async function withoutFailures(attempt: Try, blocks: readonly Block[], gaps: string[]): Promise<Block[]> {
  if (blocks.length === 0) return [];
  const answers = split(blocks, await attempt(writeHttp(blocks, [])));
  return blocks.filter((block, index) => {
    const failing = answers[index]!.some(({ failures, problem }) => failures.length > 0 || problem !== undefined);
    if (failing) gaps.push(`${block.title}: it does not answer the same each time it is played on one instance`);
    return !failing;
  });
}

/** The answers of each block. */
function split(blocks: readonly Block[], answers: readonly Exchange[]): Exchange[][] {
  let start = 0;
  return blocks.map(({ requests }) => {
    const count = requests.reduce((sum, { repeat = 1 }) => sum + repeat, 0);
    start += count;
    return answers.slice(start - count, start);
  });
}
