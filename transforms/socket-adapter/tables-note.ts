import type { NodePath } from '@babel/traverse';
import type { Finding } from '../../core/finding.ts';
import { formatLocation, type Location } from '../../core/location.ts';
import { collectHolders } from '../../detect/memory/holders/collect.ts';
import { judge } from '../../detect/memory/judge.ts';
import { connectionListeners } from '../../detect/websockets/reaches-others.ts';
import type { CallSite } from '../../program/calls.ts';
import type { Program } from '../../program/program.ts';

/** Names the tables and counters that the handlers of a server's sockets use: an adapter moves messages, not these. */
export function tablesNote(program: Program, server: CallSite): string[] {
  const listeners = connectionListeners(program, server);
  const isInside = ({ file, line }: Location): boolean =>
    listeners.some((fn) => fn.file.path === file && covers(fn.path, line));
  const names = collectHolders(program).flatMap((holder) => {
    const finding = judge(program, holder);
    return finding && placesOf(finding).some(isInside) ? [`\`${holder.name}\` (${formatLocation(finding.at)})`] : [];
  });
  if (names.length === 0) return [];
  return [
    `Only messages cross: ${names.join(', ')} ${names.length > 1 ? 'stay' : 'stays'} in the memory of each instance, so that clients of another one see other values. Keep who is where in Redis, or ask \`io.in(room).fetchSockets()\` and keep what belongs to one socket in \`socket.data\`.`,
  ];
}

function placesOf({ at, uses = [] }: Finding): readonly Location[] {
  return [at, ...uses];
}

function covers({ node }: NodePath, line: number): boolean {
  return node.loc!.start.line <= line && line <= node.loc!.end.line;
}
