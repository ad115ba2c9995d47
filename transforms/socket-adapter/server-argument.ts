import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { evaluate } from '../../program/values/evaluate.ts';
import { possibleValues } from '../../program/values/possible-values.ts';

/** What the first argument of a socket.io server is: a server or port to listen on, or options; undefined where that cannot be seen. */
export function argumentSort(program: Program, file: SourceFile, argument: NodePath): 'server' | 'options' | undefined {
  const values = possibleValues(program, file, argument).filter(({ empty }) => !empty);
  if (values.some(({ path }) => path.isObjectExpression())) return 'options';
  return values.length > 0 && values.every(({ file: where, path }) => isServer(program, where, path))
    ? 'server'
    : undefined;
}

/** A port, what `http.createServer()` and its kin make, and what `app.listen()` gives back. */
function isServer(program: Program, file: SourceFile, path: NodePath): boolean {
  if (path.isNumericLiteral() || path.isStringLiteral()) return true;
  if (!path.isCallExpression() && !path.isNewExpression()) return false;
  const callee = path.get('callee') as NodePath;
  const made = evaluate(program, file, callee);
  return (
    memberNameOf(callee) === 'listen' || (made.kind === 'package' && /^(node:)?(https?|http2|spdy)$/.test(made.name))
  );
}
