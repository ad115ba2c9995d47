import { decide, decideRest, positionOf, type Review } from '../../engine/review.ts';
import { ruleAt } from '../../engine/suppress-group.ts';
import type { Host } from '../../host/host.ts';
import { renderGroupDiff } from '../render/group-diff.ts';
import { textOptionsOf } from '../text-options.ts';
import { editProposal } from './edit-proposal.ts';
import type { Key } from './keys.ts';
import { renderWhy, showGroup } from './show-group.ts';

/** The person at the wizard, and what the wizard may do besides. */
export interface Desk {
  readonly host: Host;
  readonly root: string;
  /** Whether a step was written that can be taken back. */
  readonly canUndo: boolean;
  /** Called after each decision, so that nothing decided is lost. */
  readonly keep: (review: Review) => void;
}

export interface Reviewed {
  readonly review: Review;
  readonly end: 'done' | 'quit' | 'undo';
}

/** Goes through the groups of one step with a person. */
export async function reviewStep(start: Review, desk: Desk): Promise<Reviewed> {
  let review = start;
  let shown: Review | undefined;
  while (review.current) {
    if (review !== shown) showGroup(review, desk.host);
    shown = review;
    const keys = keysFor(review, desk);
    const key = (await desk.host.terminal.askKey(questionAbout(review), keys)) as Key | undefined;
    if (key === undefined || key === 'q') return { review, end: 'quit' };
    if (key === 'u') return { review, end: 'undo' };
    if (key === '?') desk.host.terminal.out(renderWhy(review, keys, textOptionsOf(desk.host)));
    review = await answer(review, key, desk);
    if (review !== shown) desk.keep(review);
  }
  return { review, end: 'done' };
}

/** The diff may have scrolled the place away. */
function questionAbout(review: Review): string {
  const { index, of } = positionOf(review);
  const { file, line } = review.current!.at;
  return `(${index}/${of}) ${file}:${line}  Take this change?`;
}

function keysFor(review: Review, { canUndo }: Desk): Key[] {
  const isUsable: Partial<Record<Key, boolean>> = {
    k: review.previous !== undefined,
    u: canUndo,
    s: ruleAt(review.step, review.current!) !== undefined,
  };
  const keys: Key[] = ['y', 'n', 'a', 'd', 'e', 'k', 's', 'u', '?', 'q'];
  return keys.filter((key) => isUsable[key] ?? true);
}

/** The review after a key; the same one where the key changed nothing. */
async function answer(review: Review, key: Key, desk: Desk): Promise<Review> {
  const { id } = review.current!;
  if (key === 'y') return decide(review, { id, kind: 'take' });
  if (key === 'n') return decide(review, { id, kind: 'leave' });
  if (key === 'a') return decideRest(review, 'take');
  if (key === 'd') return decideRest(review, 'leave');
  if (key === 'k') return review.previous ?? review;
  if (key === 's') return suppress(review, desk);
  if (key === 'e') return edit(review, desk);
  return review;
}

async function suppress(review: Review, { host }: Desk): Promise<Review> {
  const reason = (await host.terminal.askText('Why may this state stay in the process?', ''))?.trim();
  if (!reason) {
    host.terminal.out('Without a reason nothing is suppressed.\n');
    return review;
  }
  const next = decide(review, { id: review.current!.id, kind: 'suppress', reason });
  if (next === review) host.terminal.out('No comment can stand on the line above this; use n to leave it.\n');
  return next;
}

async function edit(review: Review, { host, root }: Desk): Promise<Review> {
  let drafts = {};
  for (;;) {
    const edited = await editProposal(host, root, review, drafts);
    if (edited.kind === 'edited') {
      host.terminal.out(
        `Taken as you wrote it:\n\n${renderGroupDiff(edited.changes, { color: host.terminal.colour })}`,
      );
      return decide(review, { id: review.current!.id, kind: 'edit', texts: edited.texts });
    }
    const faults = edited.kind === 'failed' ? [edited.message] : edited.faults;
    host.terminal.out(`That cannot be taken: ${faults.join('; ')}.\n`);
    if (edited.kind === 'failed' || (await host.terminal.askKey('Edit it again?', ['y', 'n'])) !== 'y') return review;
    drafts = edited.texts;
  }
}
