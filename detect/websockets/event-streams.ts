import type { NodePath } from '@babel/traverse';
import type { Finding } from '../../core/finding.ts';
import type { Program } from '../../program/program.ts';
import { possibleValues } from '../../program/values/possible-values.ts';
import { isLocalTable, isTable, tableIn } from '../jobs/local-table.ts';
import { isSamePackage } from './adapter.ts';
import { collectionIn, fanOuts, type FanOut } from './fan-out.ts';
import { deliversFromBroker } from './own-pubsub.ts';
import { isToldOn } from './told-on.ts';

/** A loop that writes an event to each of a list of open responses. */
export interface EventStream {
  readonly loop: FanOut;
  readonly finding: Finding;
}

/** Lists of open responses that server-sent events are written to, one by one. */
export function eventStreams(program: Program): EventStream[] {
  const streams = program.filesMentioning(['text/event-stream']);
  const loops = streams.length === 0 ? [] : fanOuts(program, ['.write('], ['write']);
  return loops.flatMap((loop) => {
    const isOwn = streams.some((file) => isSamePackage(program, file, loop.file));
    if (
      !isOwn ||
      isToldOn(program, loop) ||
      !isLocalTable(program, loop.file, collectionIn(loop.over)) ||
      deliversFromBroker(program, loop.file)
    )
      return [];
    return [{ loop, finding: findingOf(program, loop) }];
  });
}

/** The list is the place, the loop is its use. */
function findingOf(program: Program, { file, over, send }: FanOut): Finding {
  const list = possibleValues(program, file, tableIn(collectionIn(over))).find(({ path }) => isTable(path));
  const place: NodePath = list?.path.parentPath?.isVariableDeclarator() ? list.path.parentPath : (list?.path ?? over);
  return {
    check: 'websockets',
    rule: 'event-stream-list',
    at: (list?.file ?? file).locate(place.node),
    message:
      'Events are written to the open responses of this process. Clients that are connected to another instance do not get them.',
    uses: [file.locate(send.node)],
  };
}
