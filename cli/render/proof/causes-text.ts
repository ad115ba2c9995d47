import pc from 'picocolors';
import type { Cause, Proof } from '../../../audit/blame/causes.ts';
import { formatLocation } from '../../../core/location.ts';
import { whoMovesFinding } from '../finding-words.ts';
import { plain } from '../plain.ts';
import { count } from '../summary.ts';
import type { TextOptions } from '../text-options.ts';
import { truncate, wrapIndented } from '../wrap.ts';
import { whatSeen, whereSeen } from './words.ts';

const INDENT = '    ';
const MOST_UNEXPLAINED = 5;

/** Each piece of state that explains something: its place, why it is blamed, and who moves it. */
export function renderCauses({ causes }: Proof, options: TextOptions): string[] {
  if (causes.length === 0) return [];
  const { bold } = pc.createColors(options.color);
  return [bold('Where it comes from:'), ...causes.flatMap((cause) => renderCause(cause, options))];
}

function renderCause({ finding, because, first, requests, instead }: Cause, { color, columns }: TextOptions): string[] {
  const c = pc.createColors(color);
  const { by, words } = whoMovesFinding(finding);
  const lines = (text: string): string[] => wrapIndented(text, INDENT, columns);
  const others = instead.map(({ at, rule }) => `${formatLocation(at)} (${rule})`).join(', ');
  return [
    `  ${c.bold(plain(formatLocation(finding.at)))}  ${finding.rule}  ${c.dim(`explains ${count(requests, 'request')}`)}`,
    c.cyan(INDENT + truncate(plain(finding.code), columns - INDENT.length)),
    ...lines(`${whereSeen(first)}: ${whatSeen(first)}.`),
    ...lines(`${because[0]!.toUpperCase()}${because.slice(1)}.`).map(c.dim),
    ...(others === '' ? [] : lines(`It may also be ${others}.`)),
    ...lines(words).map(by === 'unsticky' ? c.green : c.yellow),
  ];
}

/** What no finding explains, said as it is. */
export function renderUnexplained({ unexplained }: Proof, { color, columns }: TextOptions): string[] {
  if (unexplained.length === 0) return [];
  const { bold, dim } = pc.createColors(color);
  const more = unexplained.length - MOST_UNEXPLAINED;
  return [
    bold('Not explained by anything that the audit found:'),
    ...unexplained
      .slice(0, MOST_UNEXPLAINED)
      .flatMap((seen) => wrapIndented(`${whereSeen(seen)}: ${whatSeen(seen)}`, '  ', columns)),
    ...(more > 0 ? [dim(`  and ${more} more`)] : []),
  ];
}
