import type { Finding } from '../../core/finding.ts';
import { callSitesOf, type CallSite } from '../../program/calls.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { isSamePackage } from './adapter.ts';
import { fanOuts, type FanOut } from './fan-out.ts';
import { deliversFromBroker } from './own-pubsub.ts';

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

/** Servers whose loops over their clients reach those of one instance alone. */
export function webSocketFindings(program: Program): Finding[] {
  const loops = fanOuts(program, ['.clients', '.connections'], ['send', 'sendUTF', 'ping']).filter(
    ({ over, send }) => isClients(over) && !isPing(send),
  );
  return webSocketServers(program).flatMap((server) => findingOf(program, server, loops) ?? []);
}

const isClients = (over: FanOut['over']): boolean => /^(clients|connections)$/.test(memberNameOf(over) ?? '');
const isPing = (send: FanOut['send']): boolean => memberNameOf(send.get('callee') as FanOut['over']) === 'ping';

function findingOf(program: Program, server: CallSite, loops: readonly FanOut[]): Finding | undefined {
  const own = loops.filter(({ file }) => isSamePackage(program, file, server.file));
  if (own.length === 0 || deliversFromBroker(program, server.file)) return undefined;
  return {
    check: 'websockets',
    rule: 'ws-fan-out',
    at: server.file.locate(server.path.node),
    message:
      'Messages go to the clients that are connected to this process. Those of another instance do not get them.',
    uses: own.map(({ file, send }) => file.locate(send.node)),
  };
}
