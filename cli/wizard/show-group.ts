import pc from 'picocolors';
import { formatLocation } from '../../core/location.ts';
import { positionOf, proposalOf, type Review } from '../../engine/review.ts';
import type { Host } from '../../host/host.ts';
import { renderGroup } from '../render/group.ts';
import { renderGroupDiff } from '../render/group-diff.ts';
import type { TextOptions } from '../render/text-options.ts';
import { wrapIndented } from '../render/wrap.ts';
import { textOptionsOf } from '../text-options.ts';
import { inReadingOrder } from './reading-order.ts';
import { renderKeys, type Key } from './keys.ts';

/** The current group: what and where, why, what it reaches, its diff on top of what was taken. */
export function showGroup(review: Review, host: Host): void {
  const options = textOptionsOf(host);
  const { dim } = pc.createColors(options.color);
  const head = renderGroup(review.current!, { ...options, position: positionOf(review) });
  const rule = dim('─'.repeat(options.columns));
  host.terminal.out(
    `\n${rule}\n${head}\n${renderGroupDiff(inReadingOrder(proposalOf(review), review.current!.at.file), options)}\n`,
  );
}

/** The answer to `?`: what breaks, where the state is used, and the keys. */
export function renderWhy(
  { transform, step, current }: Review,
  keys: readonly Key[],
  { columns }: TextOptions,
): string {
  const { at } = current!;
  const finding = step.findings.find((one) => one.at.file === at.file && one.at.line === at.line);
  const uses = (finding?.uses ?? []).map(formatLocation).join(', ');
  const lines = [transform.why, finding?.message, uses && `Used at ${uses}.`].flatMap((text) =>
    text ? wrapIndented(text, '  ', columns) : [],
  );
  return `\n${lines.join('\n')}\n\n${renderKeys(keys)}\n`;
}
