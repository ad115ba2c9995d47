import type { Finding } from '../../core/finding.ts';
import type { Location } from '../../core/location.ts';
import type { Program } from '../../program/program.ts';
import { isHandle } from './harmless/handle.ts';
import { isLazy } from './harmless/lazy.ts';
import { isMemo } from './harmless/memo.ts';
import type { Holder } from './holders/holder.ts';
import { kindOf } from './kinds/kind-of.ts';
import { messageOf } from './kinds/message.ts';
import { collectUses } from './uses/collect-uses.ts';
import { timed, type TimedUse } from './uses/timing.ts';

/** The finding that a holder deserves, or undefined where it is no state: nothing later writes it, or nothing later reads it. */
export function judge(program: Program, holder: Holder): Finding | undefined {
  return program.remember(`memory:${holder.file.path}:${holder.at.node.start}:${holder.name}`, () => find(program, holder));
}

function find(program: Program, holder: Holder): Finding | undefined {
  const uses = timed(program, holder, collectUses(program, holder));
  const later = uses.filter(({ isLater }) => isLater);
  const writes = later.filter(({ kind, how }) => kind === 'write' && how !== 'delete');
  const reads = later.filter(isRead);
  if (writes.length === 0 || reads.length === 0 || !holder.isLasting()) return undefined;
  if (isLazy(holder, writes, reads) || isHandle(program, writes) || isMemo(writes, uses)) return undefined;
  const kind = kindOf(holder, writes);
  const places = distinct([...uses.map(({ file, path }) => file.locate(path.node)), ...holder.also().map(({ file, path }) => file.locate(path.node))]);
  return { ...kind, at: holder.file.locate(holder.at.node), message: messageOf(holder, kind), ...(places.length > 0 && { uses: places }) };
}

/** A log line shows nothing to a client. */
function isRead({ kind, how }: TimedUse): boolean {
  return kind === 'read' && how !== 'logged';
}

function distinct(places: readonly Location[]): Location[] {
  return [...new Map(places.map((at) => [`${at.file}:${at.line}:${at.column}`, at])).values()];
}
