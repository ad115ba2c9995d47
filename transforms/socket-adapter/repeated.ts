import type { NodePath } from '@babel/traverse';
import type { Edit } from '../../core/edit.ts';
import { packagesBehind } from '../../detect/jobs/origins.ts';
import { timerSites } from '../../detect/jobs/index.ts';
import { connectionListeners } from '../../detect/websockets/reaches-others.ts';
import type { CallSite } from '../../program/calls.ts';
import { memberNameOf, type Place } from '../../program/flow/place.ts';
import { functionsOf } from '../../program/functions/called.ts';
import type { Program } from '../../program/program.ts';
import { activationsOf, runsAtStart, type Activation } from '../../program/when/activations.ts';
import type { Obstacle } from './verdict.ts';

/**
 * Every instance runs its own timers: what they send to all must stay with its own clients, or each client would get it once for
 * each instance. `local` in socket.io does that. An obstacle where one and the same line also sends for a request.
 */
export function keepLocal(program: Program, server: CallSite, emits: readonly Place[]): readonly Edit[] | Obstacle {
  const connects = listensToConnect(program, server);
  const edits: Edit[] = [];
  for (const place of emits) {
    const by = runsByInstance(program, place, connects);
    if (by === 'none' || /\.local\b/.test(place.path.toString())) continue;
    if (by === 'some') return { code: 'repeated-broadcast', at: place };
    edits.push(insertLocal(place));
  }
  return edits;
}

/** Whether code is run by what every instance does for itself: all of its runs, some, or none. `connects`: see `listensToConnect`. */
export function runsByInstance(program: Program, place: Place, connects: boolean): 'all' | 'some' | 'none' {
  const runs = activationsOf(program, place.file, place.path);
  const isUnclear = connects && runs.some(({ kind }) => kind === 'start');
  if (runs.length > 0 && isInOwnLoop(program, place)) return isUnclear ? 'some' : 'all';
  const timers = timerCallbacks(program);
  const own = runs.filter((run) => runsPerInstance(run, timers, connects) || hearsTheSame(program, run));
  return own.length === 0 ? 'none' : own.length < runs.length ? 'some' : 'all';
}

function insertLocal({ file, path }: Place): Edit {
  const at = path.node.end!;
  return { file: file.path, start: at, end: at, text: '.local' };
}

function runsPerInstance(
  { kind, root }: Activation,
  timers: ReadonlySet<NodePath['node']>,
  connects: boolean,
): boolean {
  return kind === 'start' ? !connects : kind === 'later' && timers.has(root.node);
}

/** The functions of timers that are set when the process starts; a timer of one connection is that connection's own. */
function timerCallbacks(program: Program): ReadonlySet<NodePath['node']> {
  return program.remember('timers-of-the-start', () => {
    const sites = timerSites(program).filter(
      ({ file, path, rule }) => rule !== 'delayed-timeout' && runsAtStart(activationsOf(program, file, path)),
    );
    return new Set(
      sites.flatMap(({ file, callback }) =>
        callback ? functionsOf(program, file, callback).map(({ path }) => path.node) : [],
      ),
    );
  });
}

const EVENTS = /^(on|once|addListener|get|post|put|patch|delete|use|all|process|subscribe|consume)$/;

/** Inside a function that calls itself again and again, and that no request, connection or message started. */
function isInOwnLoop(program: Program, { file, path }: Place): boolean {
  const loops = timerSites(program).flatMap(({ circle }) => circle ?? []);
  if (!path.findParent(({ node }) => loops.includes(node))) return false;
  return activationsOf(program, file, path).every(
    ({ kind, root }) => kind === 'start' || (kind === 'later' && !isListener(root)),
  );
}

function isListener(root: NodePath): boolean {
  const call = root.parentPath;
  return !call?.isCallExpression() || EVENTS.test(memberNameOf(call.get('callee') as NodePath) ?? 'on');
}

/** `io.on('connect', …)` reads like the event of a start, so that code below it cannot be told from code of the start. */
function listensToConnect(program: Program, server: CallSite): boolean {
  return connectionListeners(program, server).some(({ path }) => {
    const call = path.parentPath;
    if (!call?.isCallExpression()) return true;
    const [event] = call.get('arguments') as NodePath[];
    return (
      memberNameOf(call.get('callee') as NodePath) === 'on' && event?.isStringLiteral({ value: 'connect' }) === true
    );
  });
}

/** What tells every instance that listens the same: change streams of a database, files, feeds of another service. */
const UPSTREAM =
  /^(mongodb|mongoose|chokidar|node-watch|gaze|socket\.io-client|needle|twit|twitter|node-tweet-stream|twitter-api-v2|eventsource|rss-feed-emitter)$/;

/** The listener of something outside that every instance has listened to since its start. */
function hearsTheSame(program: Program, { kind, root, file }: Activation): boolean {
  const call = root.parentPath;
  if (kind !== 'later' || !call?.isCallExpression() || root.listKey !== 'arguments') return false;
  const callee = call.get('callee') as NodePath;
  if (!/^(on|addListener)$/.test(memberNameOf(callee) ?? '') || !runsAtStart(activationsOf(program, file, call)))
    return false;
  return packagesBehind(program, file, callee.get('object') as NodePath).some((name) => UPSTREAM.test(name));
}
