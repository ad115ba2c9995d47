import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../../ast/source-file.ts';
import { calledFunctions, type Call } from '../../../program/flow/callee.ts';
import { memberNameOf } from '../../../program/flow/place.ts';
import type { Program } from '../../../program/program.ts';

/** Methods that read what they are given, and keep nothing of it. */
const READING =
  /^(json|jsonp|send|render|write|end|stringify|log|info|warn|error|debug|isArray|from|emit|keys|values|entries|concat|max|min|assign|inspect|orderBy|sortBy|groupBy|keyBy|find|filter|map|structuredClone)$/;

/** A copy of the list may stand here: functions of the app are followed, those of libraries only where they surely read. */
export function isSafeArgument(program: Program, file: SourceFile, path: NodePath): boolean {
  const call = path.parentPath as Call;
  if (calledFunctions(program, file, call).length > 0) return true;
  const callee = call.get('callee') as NodePath;
  const name = callee.isIdentifier() ? callee.node.name : (memberNameOf(callee) ?? '');
  return READING.test(name);
}
