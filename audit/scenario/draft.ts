import type { AuditFinding } from '../../core/audit-report.ts';
import { type Route, routesOf } from '../../program/express/routes.ts';
import type { Program } from '../../program/program.ts';
import type { Block } from './block.ts';
import type { Seeds } from './credentials.ts';
import { draftLimits } from './draft-limits.ts';
import { draftLogIn } from './draft-log-in.ts';
import { draftSockets } from './draft-sockets.ts';
import { draftUploads } from './draft-uploads.ts';
import { draftReads, draftWrites } from './draft-writes.ts';
import { logInsOf } from './log-in.ts';
import { routesWithState } from './shared-state.ts';

/** What the code lets one guess; a trial on one instance tells which of it is right. */
export interface Draft {
  /** In the order in which they are played. */
  readonly blocks: readonly Block[];
  /** What cannot even be guessed, in words. */
  readonly gaps: readonly string[];
}

/** Drafts a scenario from the code: log-in, uploads, writes and reads, pages, and limits last, because they shut doors. */
export function draftScenario(program: Program, findings: readonly AuditFinding[], seeds: Seeds): Draft {
  const [logIn] = logInsOf(program);
  const taken = logInsOf(program).map(({ route }) => route);
  const acting = [
    ...(logIn ? [draftLogIn(program, logIn, seeds)] : []),
    ...draftUploads(program),
    ...draftWrites(program, routesWithState(program, findings), taken),
  ];
  const blocks = [...acting, ...draftSockets(program), ...draftReads(program), ...draftLimits(program)];
  const gaps = gapsOf(routesOf(program), findings, new Set(blocks.map(({ kind }) => kind)));
  return { blocks, gaps };
}

function gapsOf(
  routes: readonly Route[],
  findings: readonly AuditFinding[],
  drafted: ReadonlySet<Block['kind']>,
): string[] {
  const has = (check: AuditFinding['check']): boolean => findings.some((finding) => finding.check === check);
  return [
    ...(routes.length === 0 ? ['routes: none was found that Express registers'] : []),
    ...(has('sessions') && !drafted.has('login') ? ['sessions: no route was recognised that logs in'] : []),
    ...(has('files') && !drafted.has('upload') ? ['uploads: no route was recognised that takes a file'] : []),
    ...(has('jobs')
      ? ['jobs: what a timer does cannot be counted from outside; add a request that shows it, with `# @wait`']
      : []),
    ...(has('websockets') && !drafted.has('socket')
      ? ['sockets: messages need the words of your protocol; add `WS` requests']
      : []),
  ];
}

/** Leaves out pages that another block reads already. */
export function withoutRepeatedReads(blocks: readonly Block[]): Block[] {
  const acting = blocks.filter(({ kind }) => kind !== 'read').flatMap(({ requests }) => requests);
  const read = new Set(
    acting.flatMap(({ method, path, user }) => (method === 'GET' && user === undefined ? [path] : [])),
  );
  return blocks.filter(({ kind, requests }) => kind !== 'read' || !read.has(requests[0]!.path));
}
