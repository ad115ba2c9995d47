import type { Finding } from '../../core/finding.ts';
import type { Location } from '../../core/location.ts';
import { isForPagesAlone } from '../../program/pages-alone.ts';
import type { Program } from '../../program/program.ts';
import { contentOf, type Content } from './content/content-of.ts';
import { isDoneOnce } from './harmless/done-once.ts';
import { isLogOnce } from './harmless/log-once.ts';
import { isMemo } from './harmless/memo.ts';
import { isQueue } from './harmless/queue.ts';
import { isSharedCopy } from './harmless/shared-copy.ts';
import { isHarmlessVariable } from './harmless/variable.ts';
import type { Holder } from './holders/holder.ts';
import { kindOf } from './kinds/kind-of.ts';
import { messageOf } from './kinds/message.ts';
import { remedyOf } from './kinds/remedy.ts';
import { isToldOnTable } from '../websockets/told-on-table.ts';
import { collectUses } from './uses/collect-uses.ts';
import { timed, type TimedUse } from './uses/timing.ts';

/** The finding that a holder deserves, or undefined where it is no state: nothing later writes it, or nothing later reads it. */
export function judge(program: Program, holder: Holder): Finding | undefined {
  return program.remember(`memory:${holder.file.path}:${holder.at.node.start}:${holder.name}`, () =>
    find(program, holder),
  );
}

function find(program: Program, holder: Holder): Finding | undefined {
  const uses = timed(program, holder, collectUses(program, holder));
  const later = uses.filter(({ isLater }) => isLater);
  const writes = later.filter(({ kind }) => kind === 'write');
  const reads = later.filter(isRead);
  if (!writes.some(putsSomething) || reads.length === 0 || !holder.isLasting()) return undefined;
  const content = contentOf(program, holder, uses);
  if (isHarmless(program, holder, { content, writes, reads })) return undefined;
  if (isForPagesAlone(program, holder.file.path)) return undefined;
  const kind = kindOf(holder, content, { writes, reads });
  const places = distinct([...uses, ...holder.also()].map(({ file, path }) => file.locate(path.node)));
  const remedy = remedyOf(kind);
  return {
    ...kind,
    at: holder.file.locate(holder.at.node),
    message: messageOf(holder, kind, { writes, reads }),
    ...(places.length > 0 && { uses: places }),
    ...(remedy !== undefined && { remedy }),
  };
}

interface Evidence {
  readonly content: Content;
  readonly writes: readonly TimedUse[];
  readonly reads: readonly TimedUse[];
}

function isHarmless(program: Program, holder: Holder, { content, writes, reads }: Evidence): boolean {
  if (content !== 'data' && content !== 'connection') return true;
  if (isReplaced(holder, writes)) return isHarmlessVariable(program, holder, writes, reads);
  if (content === 'connection' && isQueue(holder, reads)) return true;
  const readers = reads.map(({ path }) => path);
  if (content === 'connection' && isToldOnTable(program, holder.file, holder.at, readers)) return true;
  if (isDoneOnce(program, writes, reads)) return true;
  return isLogOnce(writes, reads) || isMemo(program, writes, reads) || isSharedCopy(program, writes);
}

/** One value after another, rather than a table that is changed in place. */
function isReplaced({ substance }: Holder, writes: readonly TimedUse[]): boolean {
  const isAssigned = writes.every(({ how, level }) => level === 'self' && (how === 'assign' || how === 'update'));
  return isAssigned && (substance === 'value' || writes.every(({ names }) => names.length === 0));
}

/** Emptying alone keeps nothing. */
function putsSomething({ how }: TimedUse): boolean {
  return !/^(delete|clear|pop|shift)$/.test(how);
}

/** A log line shows nothing to a client. */
function isRead({ kind, how }: TimedUse): boolean {
  return kind === 'read' && how !== 'logged';
}

function distinct(places: readonly Location[]): Location[] {
  return [...new Map(places.map((at) => [`${at.file}:${at.line}:${at.column}`, at])).values()];
}
