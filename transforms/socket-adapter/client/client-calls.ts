import type { NodePath } from '@babel/traverse';
import type { CallExpression } from '@babel/types';
import type { SourceFile } from '../../../ast/source-file.ts';
import { isServerCode } from '../../../program/browser-code.ts';
import { memberNameOf } from '../../../program/flow/place.ts';
import { inlineScripts } from '../../../program/pages.ts';
import type { Program } from '../../../program/program.ts';
import { evaluate } from '../../../program/values/evaluate.ts';

/** Where the code of a page connects to a socket.io server: `io()`, `io(url, options)`, `io.connect(url)`. */
export interface ClientCall {
  /** The source file, or the page that holds the script. */
  readonly path: string;
  readonly file: SourceFile;
  /** Where `file` starts in the text at `path`: 0, except for a script of a page. */
  readonly offset: number;
  readonly call: NodePath<CallExpression>;
}

/** Every connection that pages of the app open, in scripts of their own and in pages. */
export function clientCalls(program: Program): readonly ClientCall[] {
  return program.remember('socket-io-clients', () => [
    ...browserFiles(program).flatMap((file) => callsIn(program, { path: file.path, file, offset: 0 })),
    ...inlineScripts(program, ['io(', 'io.connect(']).flatMap(({ path, script, offset }) =>
      callsIn(program, { path, file: script, offset }),
    ),
  ]);
}

/** Code of pages that takes the client in, and scripts for which a page has loaded it as the global `io`. */
function browserFiles(program: Program): SourceFile[] {
  const taking = program.filesMentioning(['socket.io-client'], ['browser', 'server']);
  const scripts = program.filesMentioning(['io(', 'io.connect('], ['browser', 'server']);
  return [...new Set([...taking, ...scripts])];
}

function callsIn(program: Program, at: Omit<ClientCall, 'call'>): ClientCall[] {
  const calls = at.file.all('CallExpression').filter((call) => connects(program, at, call.get('callee')));
  return calls.map((call) => ({ ...at, call }));
}

function connects(program: Program, { path, file }: Omit<ClientCall, 'call'>, callee: NodePath): boolean {
  const root = memberNameOf(callee) === 'connect' ? (callee.get('object') as NodePath) : callee;
  if (root.isIdentifier({ name: 'io' }) && !root.scope.hasBinding('io', true)) return true;
  // A client in the server's own code is one of another service.
  if (path === file.path && isServerCode(program, path)) return false;
  const value = evaluate(program, file, root);
  return (
    value.kind === 'package' &&
    value.name === 'socket.io-client' &&
    /^(default|io|connect|\*)?$/.test(value.names.join('.'))
  );
}
