import type { NodePath } from '@babel/traverse';
import { indentAt, styleOf } from '../../ast/style.ts';
import type { Companion } from '../../core/companion.ts';
import type { ImportRequest, Orphan } from '../../core/edit.ts';
import type { Group } from '../../core/group.ts';
import type { Program } from '../../program/program.ts';
import type { PlanOptions } from '../../program/transform.ts';
import type { TimerSite } from '../../detect/jobs/timer-site.ts';
import { planJobQueue } from '../../recipes/job-queue.ts';
import { orphansOf } from '../../recipes/orphans.ts';
import type { JobPlan } from './judge.ts';
import { notesOn } from './notes.ts';

/** All edits for one job. */
export function planGroup(
  program: Program,
  plan: JobPlan,
  { name, served, options }: { name: string; served: boolean; options: PlanOptions },
): Omit<Group, 'id'> {
  const { site, reading } = plan;
  const { file, replaced } = reading;
  const queue = planJobQueue(program, { file, offset: replaced.node.start! }, served, options);
  const text = callText(plan, queue.local, name);
  return {
    at: site.file.locate(site.path.node),
    title: TITLES[site.rule] ?? 'A schedule runs in every instance',
    why: `Each instance does this work by itself, so with two it is done twice. As a repeatable job of ${options.queue ?? 'bull'} each tick is run by one of them, whichever is free.`,
    edits: [{ file: file.path, start: replaced.node.start!, end: replaced.node.end!, text }, ...plan.edits],
    imports: [...queue.imports, ...typeImport(plan, queue.from)],
    orphans: [...orphansOf(file, replaced), ...typeOrphans(plan)],
    companions: [...queue.companions, ...dropped(program, site)],
    notes: notesOn(program, plan, options),
  };
}

function typeImport({ type, reading: { file } }: JobPlan, from: string): ImportRequest[] {
  return type === undefined ? [] : [{ file: file.path, from, name: 'RepeatedJob', local: type, typeOnly: true }];
}

/** Names of the library that only the type of the handle may have used. */
function typeOrphans({ type, reading: { file } }: JobPlan): Orphan[] {
  return type === undefined ? [] : ['ScheduledTask', 'CronJob', 'Job'].map((name) => ({ file: file.path, name }));
}

const TITLES: Partial<Record<TimerSite['rule'], string>> = {
  'set-interval': 'An interval runs in every instance',
  'self-rescheduling-timeout': 'A timeout starts itself again in every instance',
};

function callText({ reading, alone }: JobPlan, local: string, name: string): string {
  const { file, schedule, callback, called, paused, kept, replaced } = reading;
  const { quote, spacedBraces, semicolons, newline } = styleOf(file);
  const before =
    kept === undefined ? '' : kept + (semicolons ? ';' : '') + newline + indentAt(file.text, replaced.node.start!);
  const pad = spacedBraces ? ' ' : '';
  const options = [...schedule, ...(paused ? ['paused: true'] : []), ...(alone ? ['alone: true'] : [])].join(', ');
  return `${before}${local}(${quote}${name}${quote}, {${pad}${options}${pad}}, ${called ?? textWithComments(file.text, callback)})`;
}

/** The callback with the comments right before it, which belong to it. */
function textWithComments(text: string, { node }: NodePath): string {
  const first = node.leadingComments?.[0];
  return text.slice(first?.start ?? node.start!, node.end!);
}

/** The cron library goes where nothing imports it any more. */
function dropped(program: Program, { library, file }: TimerSite): Companion[] {
  const { path } = program.manifestOf(file.path);
  return path === '' || /^set(Interval|Timeout)$/.test(library)
    ? []
    : [{ kind: 'drop-dependency', manifest: path, name: library }];
}
