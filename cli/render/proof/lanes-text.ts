import pc from 'picocolors';
import type { VerifyReport } from '../../../verify/report.ts';
import { plain } from '../plain.ts';
import type { TextOptions } from '../text-options.ts';
import { truncate } from '../wrap.ts';
import { type Lane, lanesOf, tellingPhase } from './lanes.ts';
import { PHASE_WORDS } from './words.ts';

const MOST_REQUEST = 34;
const COLUMN = 6;
/** Requests shown around those that differ. */
const AROUND = 2;
const MOST_ROWS = 24;

/** The requests of the phase that shows most, one line each, one column an instance; those that differ are marked. */
export function renderLanes(report: VerifyReport, options: TextOptions): string[] {
  const phase = tellingPhase(report);
  if (!phase) return [];
  const lanes = lanesOf(phase, report);
  const { bold } = pc.createColors(options.color);
  const width = Math.min(MOST_REQUEST, Math.max(...lanes.map(({ request }) => request.length)));
  const numbers = Array.from({ length: report.instances }, (_, index) => String(index + 1).padEnd(COLUMN));
  const head = `  ${'instance'.padEnd(width)}  ${numbers.join('')}`;
  return [
    bold(`${PHASE_WORDS[phase.name]}:`),
    head.trimEnd(),
    ...limited(shownRows(lanes)).map((row) => renderRow(row, { ...options, width, instances: report.instances })),
  ];
}

/** A long scenario would push the causes off the screen. */
function limited(rows: readonly (Lane | number)[]): (Lane | number)[] {
  const rest = rows.slice(MOST_ROWS).reduce<number>((sum, row) => sum + (typeof row === 'number' ? row : 1), 0);
  return rest === 0 ? [...rows] : [...rows.slice(0, MOST_ROWS), rest];
}

/** Long runs where nothing differs are left out. */
function shownRows(lanes: readonly Lane[]): (Lane | number)[] {
  const isNear = (index: number): boolean =>
    lanes.some(({ faults }, at) => faults.length > 0 && Math.abs(at - index) <= AROUND);
  return lanes.reduce<(Lane | number)[]>((rows, lane, index) => {
    const last = rows.at(-1);
    if (isNear(index)) return [...rows, lane];
    return typeof last === 'number' ? [...rows.slice(0, -1), last + 1] : [...rows, 1];
  }, []);
}

interface RowOptions extends TextOptions {
  readonly width: number;
  readonly instances: number;
}

function renderRow(row: Lane | number, { color, columns, width, instances }: RowOptions): string {
  const c = pc.createColors(color);
  if (typeof row === 'number') return c.dim(`  … ${row} more`);
  const { request, instance, answer, faults } = row;
  const cells = Array.from({ length: instances }, (_, index) =>
    (index + 1 === (instance ?? 1) ? answer : '·').padEnd(COLUMN),
  );
  const line = `  ${truncate(plain(request), width).padEnd(width)}  ${cells.join('')}`;
  if (faults.length === 0) return line.trimEnd();
  return c.red(truncate(`${line}✗ ${plain(faults[0]!)}`, columns));
}
