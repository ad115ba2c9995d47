import type { Finding } from '../../core/finding.ts';
import { callSitesOf, type CallSite } from '../../program/calls.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { isLocalTable } from '../jobs/local-table.ts';
import { isSamePackage } from './adapter.ts';
import { collectionIn, fanOuts, type FanOut } from './fan-out.ts';
import { deliversFromBroker } from './own-pubsub.ts';
import { isToldOn } from './told-on.ts';

/** By package, the exports that make a server of plain WebSockets. */
const SERVERS: Readonly<Record<string, RegExp>> = {
  ws: /(^|\.)(Server|WebSocketServer)$/,
  'express-ws': /^(default)?$/,
  websocket: /(^|\.)server$/,
};

/** Servers of plain WebSockets. */
export function webSocketServers(program: Program): CallSite[] {
  return Object.entries(SERVERS).flatMap(([name, exported]) =>
    callSitesOf(program, name).filter(({ names }) => exported.test(names.join('.'))),
  );
}

/** A server of plain WebSockets with the loops over its clients. */
export interface SendingServer {
  readonly server: CallSite;
  readonly loops: readonly FanOut[];
  readonly finding: Finding;
}

/** Servers whose loops over their clients reach those of one instance alone. */
export function sendingServers(program: Program): SendingServer[] {
  const servers = webSocketServers(program);
  if (servers.length === 0) return [];
  const loops = [...loopsOverClients(program), ...loopsOverTables(program)].filter((loop) => !isToldOn(program, loop));
  return servers.flatMap((server) => sendingServer(program, server, loops) ?? []);
}

function loopsOverClients(program: Program): FanOut[] {
  return fanOuts(program, ['.clients', '.connections'], SENDS).filter(
    ({ over, send }) => isClients(over) && !isPing(send),
  );
}

/** Sockets that the app has put into a list, a set or a map of its own. */
function loopsOverTables(program: Program): FanOut[] {
  return fanOuts(program, ['.send('], ['send']).filter(
    ({ file, over }) => !isClients(over) && isLocalTable(program, file, collectionIn(over)),
  );
}

const SENDS = ['send', 'sendUTF', 'ping'];
const isClients = (over: FanOut['over']): boolean =>
  /^(clients|connections)$/.test(memberNameOf(collectionIn(over)) ?? '');
const isPing = (send: FanOut['send']): boolean => memberNameOf(send.get('callee') as FanOut['over']) === 'ping';

function sendingServer(program: Program, server: CallSite, loops: readonly FanOut[]): SendingServer | undefined {
  const own = loops.filter(({ file }) => isSamePackage(program, file, server.file));
  if (own.length === 0 || deliversFromBroker(program, server.file)) return undefined;
  const finding: Finding = {
    check: 'websockets',
    rule: 'ws-fan-out',
    at: server.file.locate(server.path.node),
    message:
      'Messages go to the clients that are connected to this process. Those of another instance do not get them.',
    uses: own.map(({ file, send }) => file.locate(send.node)),
  };
  return { server, loops: own, finding };
}
