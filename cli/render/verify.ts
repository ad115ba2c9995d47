import pc from 'picocolors';

import type { Divergence, FailedAssertion, PhaseReport, VerifyReport } from '../../verify/report.ts';
import { plain } from './plain.ts';
import { count } from './summary.ts';
import type { TextOptions } from './text-options.ts';
import { wrapIndented } from './wrap.ts';

/** Requests, and fields of one, that are shown. */
const SHOWN = 6;
const FIELDS = 3;

/** What a verification found: the phases, where several instances differ from one, and the verdict. */
export function renderVerify(report: VerifyReport, options: TextOptions): string {
  const { scenario, instances, services, phases, divergences, failures } = report;
  const blocks = [
    [`${plain(scenario)} on ${count(instances, 'instance')}`, `  Redis: ${services.redis}`, `  S3: ${services.s3}`],
    phases.map((phase) => renderPhase(phase, report, options)),
    renderDivergences(divergences, options),
    renderFailures(failures, options),
    verdict(report, options),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function renderPhase(
  { name, skipped, failure, exchanges, duration }: PhaseReport,
  report: VerifyReport,
  { color }: TextOptions,
): string {
  const c = pc.createColors(color);
  const head = name.padEnd(12);
  if (skipped !== undefined) return c.dim(`  · ${head}not played: ${skipped}`);
  const faults = [...report.divergences, ...report.failures].filter(({ phase }) => phase === name).length;
  const detail = `${count(exchanges.length, 'request')}, ${(duration / 1000).toFixed(1)} s`;
  if (failure !== undefined) return c.red(`  ✗ ${head}${detail}: ${plain(failure)}`);
  return faults > 0 ? c.red(`  ✗ ${head}${detail}, ${count(faults, 'difference')}`) : c.green(`  ✓ ${head}${detail}`);
}

/** Differences by phase and request: later ones mostly follow from the first. */
function renderDivergences(divergences: readonly Divergence[], { columns }: TextOptions): string[] {
  const requests = groupBy(divergences, ({ phase, line, round }) => `${phase} ${line} ${round}`);
  return limited('Several instances differ from one:', requests, ([first, ...rest]) => [
    ...wrapIndented(`${first!.phase}: ${first!.request} (line ${first!.line}), ${served(first!)}`, '  ', columns),
    ...[first!, ...rest]
      .slice(0, FIELDS)
      .flatMap(({ field, expected, seen }) =>
        wrapIndented(`${field}: ${expected} on one instance, ${seen} on several`, '    ', columns),
      ),
    ...(rest.length >= FIELDS ? [`    and ${count(rest.length + 1 - FIELDS, 'more field')}`] : []),
  ]);
}

function served({ instances }: Divergence): string {
  return `served by ${instances
    .slice(-4)
    .map((instance) => instance ?? 'none')
    .join(', ')}`;
}

function renderFailures(failures: readonly FailedAssertion[], { columns }: TextOptions): string[] {
  const requests = groupBy(failures, ({ phase, request }) => `${phase} ${request}`);
  return limited('Assertions that did not hold:', requests, (group) => [
    ...wrapIndented(`${group[0]!.phase}: ${group[0]!.request}`, '  ', columns),
    ...group.flatMap(({ assertion, line, seen }) =>
      wrapIndented(`line ${line}: ${assertion}, and it was ${seen}`, '    ', columns),
    ),
  ]);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}

function limited<T>(heading: string, groups: readonly T[], render: (group: T) => string[]): string[] {
  if (groups.length === 0) return [];
  const more = groups.length > SHOWN ? [`  and ${count(groups.length - SHOWN, 'more request')}`] : [];
  return [heading, ...groups.slice(0, SHOWN).flatMap(render), ...more];
}

function verdict({ agrees, instances, divergences }: VerifyReport, { color, columns }: TextOptions): string[] {
  const c = pc.createColors(color);
  if (agrees)
    return wrapIndented(
      `${instances} instances answer as one: in this scenario the app is stateless.`,
      '',
      columns,
    ).map(c.green);
  const cause = divergences.length > 0 ? ' The first difference is usually the cause; the others follow from it.' : '';
  return wrapIndented(`${instances} instances do not answer as one.${cause}`, '', columns).map(c.red);
}
