import type { SourceFile } from '../../ast/source-file.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { canReach } from '../../program/reach.ts';

/** True where each of the files is loaded together with one that listens for requests: then it is the server that keeps the process alive. */
export function areServed(program: Program, files: readonly SourceFile[]): boolean {
  const servers = program.filesMentioning(['.listen(']).filter(listens);
  return files.every((file) =>
    servers.some((server) => canReach(program, server, file) || canReach(program, file, server)),
  );
}

function listens(file: SourceFile): boolean {
  return file.all('CallExpression').some((call) => memberNameOf(call.get('callee')) === 'listen');
}
