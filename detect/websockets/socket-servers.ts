import { callSitesOf, type CallSite } from '../../program/calls.ts';
import type { Program } from '../../program/program.ts';

/** `require('socket.io')(server)`, `new Server()`, `socketio.listen(server)`: each of these makes a server. */
const MAKERS = /^(default\.)?(Server|listen)?$|^default$/;

/** Every socket.io server that the app makes. */
export function socketServers(program: Program): readonly CallSite[] {
  return program.remember('socket-servers', () => {
    const sites = callSitesOf(program, 'socket.io').filter(({ names }) => MAKERS.test(names.join('.')));
    return sites.filter((site) => !sites.some((other) => other !== site && isAround(site, other)));
  });
}

/** `new Server().listen(port)` is one server. */
function isAround(outer: CallSite, inner: CallSite): boolean {
  const { start, end } = outer.path.node;
  return outer.file === inner.file && start! <= inner.path.node.start! && inner.path.node.end! <= end!;
}
