import pc from 'picocolors';

import type { Group } from '../../core/group.ts';
import { formatLocation } from '../../core/location.ts';
import { plain } from './plain.ts';
import { count } from './summary.ts';
import type { TextOptions } from './text-options.ts';
import { wrapIndented } from './wrap.ts';

export interface GroupOptions extends TextOptions {
  /** Where the group stands in its step, counted from 1. */
  readonly position?: { readonly index: number; readonly of: number };
}

/** What stands above a group's diff in the wizard: title, place, why, what it reaches, what to know. */
export function renderGroup(group: Group, options: GroupOptions): string {
  const { color, columns, position } = options;
  const c = pc.createColors(color);
  const number = position ? `${position.index}/${position.of}  ` : '';
  const lines = [
    ...wrapIndented(number + group.title, '', columns).map((line) => c.bold(line)),
    c.dim(plain(formatLocation(group.at))),
    ...wrapIndented(group.why, '  ', columns),
    ...renderReach(group, options),
    ...renderNotes(group, options),
  ];
  return `${lines.join('\n')}\n`;
}

function renderReach({ reach = [] }: Group, { color, columns }: TextOptions): string[] {
  if (reach.length === 0) return [];
  const { cyan } = pc.createColors(color);
  const places = reach.flatMap(({ at, what }) => wrapIndented(`${formatLocation(at)}  ${what}`, '    ', columns));
  return [cyan(`  Reaches ${count(reach.length, 'place')}:`), ...places];
}

function renderNotes({ notes }: Group, { color, columns }: TextOptions): string[] {
  const { yellow } = pc.createColors(color);
  return notes.flatMap((note) => wrapIndented(`Note: ${note}`, '  ', columns).map((line) => yellow(line)));
}
