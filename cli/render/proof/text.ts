import pc from 'picocolors';
import type { Proof } from '../../../audit/blame/causes.ts';
import type { PhaseReport, VerifyReport } from '../../../verify/report.ts';
import { plain } from '../plain.ts';
import { count } from '../summary.ts';
import type { TextOptions } from '../text-options.ts';
import { wrapIndented } from '../wrap.ts';
import { renderCauses, renderUnexplained } from './causes-text.ts';
import { renderLanes } from './lanes-text.ts';
import { verdictOf } from './verdict.ts';
import { PHASE_WORDS } from './words.ts';

/** A proof for people in a terminal; ends with a line break. */
export function renderProof(proof: Proof, options: TextOptions): string {
  const { report } = proof;
  const blocks = [
    renderHead(report, options),
    report.phases.map((phase) => renderPhase(phase, report, options)),
    renderLanes(report, options),
    renderCauses(proof, options),
    renderUnexplained(proof, options),
    renderGaps(proof, options),
    renderVerdict(proof, options),
  ];
  const texts = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${texts.join('\n\n')}\n`;
}

function renderHead({ scenario, instances, services }: VerifyReport, { columns }: TextOptions): string[] {
  const lines = [`${scenario} on ${count(instances, 'instance')}`, `Redis: ${services.redis}`, `S3: ${services.s3}`];
  return lines.flatMap((line) => wrapIndented(line, '', columns));
}

function renderPhase(
  { name, skipped, failure, exchanges, duration }: PhaseReport,
  report: VerifyReport,
  { color }: TextOptions,
): string {
  const c = pc.createColors(color);
  const head = PHASE_WORDS[name].padEnd(33);
  if (skipped !== undefined) return c.dim(`  · ${head}not played: ${skipped}`);
  const detail = `${count(exchanges.length, 'request')}, ${(duration / 1000).toFixed(1)} s`;
  if (failure !== undefined) return c.red(`  ✗ ${head}${plain(failure)}`);
  const faults = differing(name, report);
  return faults > 0 ? c.red(`  ✗ ${head}${detail}: ${count(faults, 'answer')} wrong`) : c.green(`  ✓ ${head}${detail}`);
}

function differing(name: PhaseReport['name'], { divergences, failures }: VerifyReport): number {
  const diverging = divergences
    .filter(({ phase }) => phase === name)
    .map(({ request, round }) => `${request} ${round}`);
  return new Set(diverging).size || failures.filter(({ phase }) => phase === name).length;
}

function renderGaps({ gaps }: Proof, { columns, color }: TextOptions): string[] {
  if (gaps.length === 0) return [];
  const { bold } = pc.createColors(color);
  return [
    bold('The generated scenario does not cover:'),
    ...gaps.flatMap((gap) => wrapIndented(`- ${gap}`, '  ', columns)),
  ];
}

function renderVerdict(proof: Proof, { color, columns }: TextOptions): string[] {
  const c = pc.createColors(color);
  return wrapIndented(verdictOf(proof), '', columns).map(proof.report.agrees ? c.green : c.red);
}
