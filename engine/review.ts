import type { ChangeSet } from '../core/change.ts';
import type { Group } from '../core/group.ts';
import { compareLocations, type Location } from '../core/location.ts';
import { overlap } from '../ast/edit/apply-edits.ts';
import type { Program } from '../program/program.ts';
import type { PlanOptions, Transform } from '../program/transform.ts';
import { applyGroups } from './apply-groups.ts';
import { composeChanges, overlay } from './overlay.ts';
import { advance, planStep, type Step } from './plan.ts';
import { suppressionOf } from './suppress-group.ts';
import { trackLine } from './track-line.ts';

/** What a person said about one group. Plain data, so that a review can be stored and played again. */
export type Decision =
  | { readonly id: string; readonly kind: 'take' | 'leave' }
  /** The whole texts of the group's files, as the person wants them. */
  | { readonly id: string; readonly kind: 'edit'; readonly texts: Readonly<Record<string, string>> }
  | { readonly id: string; readonly kind: 'suppress'; readonly reason: string };

/** One step under review: pure, and every state remembers the one before it. */
export interface Review {
  readonly transform: Transform;
  readonly options: PlanOptions;
  /** The step as planned on what earlier edits left. */
  readonly step: Step;
  /** Changes that the step is planned on top of. */
  readonly baked: ChangeSet;
  readonly taken: readonly Group[];
  /** Places that stay, in the app that the step is planned on. Ids do not tell: a transform may count anew. */
  readonly left: readonly Location[];
  /** All groups that were taken, also those that are baked. */
  readonly moved: readonly Group[];
  readonly decisions: readonly Decision[];
  /** The group that is asked about; undefined at the end. */
  readonly current: Group | undefined;
  readonly previous: Review | undefined;
}

export function startReview(transform: Transform, program: Program, options: PlanOptions): Review {
  const step = planStep(transform, program, options);
  return settle({
    transform,
    options,
    step,
    baked: [],
    taken: [],
    left: [],
    moved: [],
    decisions: [],
    current: undefined,
    previous: undefined,
  });
}

/** The review after a decision about the current group; the same one where the decision cannot be carried out. */
export function decide(review: Review, decision: Decision): Review {
  const next = { ...review, decisions: [...review.decisions, decision], previous: review };
  const group = review.step.groups.find(({ id }) => id === decision.id);
  if (!group) return review;
  const moved = [...review.moved, group];
  if (decision.kind === 'take') return settle({ ...next, moved, taken: [...review.taken, group] });
  if (decision.kind === 'edit') return settle(bake({ ...next, moved }, editedChanges(review, decision.texts)));
  if (decision.kind !== 'suppress') return settle({ ...next, left: [...review.left, group.at] });
  const commented = suppressed(next, group, decision.reason);
  return commented ? settle(commented) : review;
}

/** Baked first, because an edit that was taken may reach around the line of the comment. */
function suppressed(review: Review, { at }: Group, reason: string): Review | undefined {
  const place = trackLine(at, applyGroups(review.step.program, review.taken));
  const baked = bake(review, []);
  const there = baked.step.groups.filter((group) => group.at.file === at.file && group.at.line === place?.line);
  const group = there.find((candidate) => candidate.at.column === at.column) ?? there[0];
  const comment = group && suppressionOf(baked.step, group, reason);
  return comment && { ...baked, taken: [comment], left: [...baked.left, group.at] };
}

/** The same decision about all groups that are left. */
export function decideRest(review: Review, kind: 'take' | 'leave'): Review {
  let now = review;
  while (now.current) now = decide(now, { id: now.current.id, kind });
  return now;
}

/** Plays stored decisions; stops at the first that does not fit the app as it is now. */
export function replay(start: Review, decisions: readonly Decision[]): Review {
  let now = start;
  for (const decision of decisions) {
    if (now.current?.id !== decision.id) return now;
    now = decide(now, decision);
  }
  return now;
}

/** What taking the current group would change, on top of what was taken already. */
export function proposalOf({ step, taken, current }: Review): ChangeSet {
  if (!current) return [];
  const before = overlay(step.program.sources, applyGroups(step.program, taken));
  return applyGroups(step.program, [...taken, current]).flatMap((change) => {
    const text = before.has(change.path) ? before.read(change.path) : null;
    return text === change.after ? [] : [{ ...change, before: text }];
  });
}

/** All changes of the review so far. */
export function changesOfReview({ step, taken, baked }: Review): ChangeSet {
  return composeChanges(baked, applyGroups(step.program, taken));
}

/** Where the current group stands, counted from 1. */
export function positionOf(review: Review): { index: number; of: number } {
  const { length } = review.decisions;
  return { index: length + 1, of: length + undecided(review).length };
}

/** The change set that a person's texts make of the current proposal. */
export function editedChanges(review: Review, texts: Readonly<Record<string, string>>): ChangeSet {
  return proposalOf(review).map((change) => ({ ...change, after: texts[change.path] ?? change.after }));
}

function undecided({ step, taken, left }: Review): Group[] {
  return step.groups.filter(
    (group) => !taken.includes(group) && !left.some((place) => compareLocations(place, group.at) === 0),
  );
}

/** Finds the next group to ask about; those that overlap what was taken wait until it is baked. */
function settle(review: Review): Review {
  const left = undecided(review);
  const edits = review.taken.flatMap((group) => group.edits);
  const current = left.find((group) => !overlap(edits, group.edits));
  if (current || left.length === 0) return { ...review, current };
  return settle(bake(review, []));
}

/** Plans the step anew on top of all changes so far. What stays and was changed all the same is asked about again. */
function bake(review: Review, more: ChangeSet): Review {
  const { step, taken, left, baked, transform, options } = review;
  const changes = composeChanges(applyGroups(step.program, taken), more);
  const program = advance(step.program, changes);
  return {
    ...review,
    step: planStep(transform, program, options),
    baked: composeChanges(baked, changes),
    taken: [],
    left: left.flatMap((place) => unchanged(place, changes)),
  };
}

function unchanged({ file, line, column }: Location, changes: ChangeSet): Location[] {
  const now = trackLine({ file, line }, changes);
  return now && !now.edited ? [{ file, line: now.line, column }] : [];
}
