import { audit } from '../audit/audit.ts';
import type { AuditFinding } from '../core/audit-report.ts';
import { lineAt } from '../core/location.ts';
import type { Detector } from '../detect/detection.ts';
import type { Program } from '../program/program.ts';
import type { Step } from './plan.ts';

/**
 * State of the app that no step moved and none refused, so that a run says nothing of it otherwise. Later steps count lines
 * in the app as earlier ones left it: what they speak of is known by its file and the text of its line.
 */
export function leftOver(program: Program, steps: readonly Step[], detectors: readonly Detector[]): AuditFinding[] {
  const told = new Set(steps.flatMap(placesTold));
  const { findings } = audit(program, { detectors, analyses: [] });
  return findings.filter(
    ({ at, uses = [] }) =>
      program.sources.paths.includes(at.file) &&
      ![at, ...uses].some(({ file, line }) => told.has(key(program, file, line))),
  );
}

/** The lines that a step edits, and those of which it says why they stay. */
function placesTold({ program, groups, refusals }: Step): string[] {
  const places = [
    ...groups.map(({ at }) => at),
    ...groups.flatMap(({ edits }) =>
      edits.map(({ file, start }) => ({ file, line: lineAt(textOf(program, file), start) })),
    ),
    ...refusals.flatMap(({ at, of }) => [at, of]),
  ];
  return places.map(({ file, line }) => key(program, file, line));
}

function key(program: Program, file: string, line: number): string {
  const text = textOf(program, file).split('\n')[line - 1] ?? '';
  return `${file}\n${text.trim()}`;
}

function textOf({ sources }: Program, file: string): string {
  return sources.has(file) ? sources.read(file) : '';
}
