import { compareLocations } from '../../core/location.ts';
import { defineTransform } from '../../program/transform.ts';
import { collectPieces } from './pieces.ts';
import { refusals, type SocketRefusal } from './refusals.ts';
import { isObstacle } from './verdict.ts';

/** Messages of sockets across instances. */
export const socketAdapter = defineTransform<SocketRefusal>({
  name: 'socket-adapter',
  check: 'websockets',
  title: 'Pass socket messages on through Redis',
  why: 'A socket is connected to one instance. What another instance sends to all, or to a room, never reaches it.',
  words: ['socket.io', 'ws', 'websocket', 'text/event-stream'],
  refusals,
  analyze(program, options) {
    const pieces = collectPieces(program, options).toSorted((a, b) => compareLocations(a.finding.at, b.finding.at));
    return {
      findings: pieces.map(({ finding }) => finding),
      groups: pieces.flatMap(({ finding, result }, n) =>
        isObstacle(result) ? [] : { ...result, id: `socket-adapter/${finding.at.file}#${n + 1}` },
      ),
      refusals: pieces.flatMap(({ finding, result }) => {
        if (!isObstacle(result)) return [];
        const { code, at, detail } = result;
        const place = at ? at.file.locate(at.path.node) : finding.at;
        return [{ code, at: place, of: finding.at, ...(detail !== undefined && { detail }) }];
      }),
    };
  },
});
