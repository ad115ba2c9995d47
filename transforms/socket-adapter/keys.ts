import { basename } from '../../core/posix.ts';
import type { CallSite } from '../../program/calls.ts';
import type { Program } from '../../program/program.ts';

/**
 * Servers of one app must not share a channel, or the clients of one would get the messages of the other: all but the first get a
 * key of their own, after their name or their file. Servers of one name in one file are one server, made in several ways.
 */
export function keysOf(program: Program, servers: readonly CallSite[]): ReadonlyMap<CallSite, string | undefined> {
  const mains = new Map<string, CallSite>();
  return new Map(
    servers.map((server) => {
      const { path } = program.manifestOf(server.file.path);
      const main = mains.get(path) ?? server;
      mains.set(path, main);
      return [server, keyBeside(main, server)];
    }),
  );
}

function keyBeside(main: CallSite, server: CallSite): string | undefined {
  if (server.file !== main.file) return `socket.io:${basename(server.file.path).replace(/\.\w+$/, '')}`;
  return nameOf(server) === nameOf(main) ? undefined : `socket.io:${nameOf(server)}`;
}

/** What the server is assigned to, as far as it has a name. */
function nameOf({ file, path }: CallSite): string {
  const holder = path.findParent((at) => at.isVariableDeclarator() || at.isAssignmentExpression() || at.isStatement());
  const target = holder?.isVariableDeclarator()
    ? holder.node.id
    : holder?.isAssignmentExpression()
      ? holder.node.left
      : undefined;
  return target ? file.textOf(target).replace(/^.*\./, '').replace(/:.*$/s, '') : 'io';
}
