import type { Binding, NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { fanOuts } from './fan-out.ts';
import { isToldOn } from './told-on.ts';

/**
 * True for a table of connections that is only looped over, by loops that tell the other instances too: then it is right that it
 * holds those of this process. `reads` are all its readers.
 */
export function isToldOnTable(
  program: Program,
  file: SourceFile,
  table: NodePath,
  reads: readonly NodePath[],
): boolean {
  const binding = table.isIdentifier() ? table.scope.getBinding(table.node.name) : undefined;
  if (!binding || reads.length === 0) return false;
  const loops = fanOuts(program, ['.send(', '.write('], ['send', 'write']).filter((loop) => loop.file === file);
  const told = loops.filter((loop) => isToldOn(program, loop)).map(({ loop }) => loop);
  return reads.every((read) => told.some((loop) => isInside(read, loop)) || keepsRest(read, binding));
}

function isInside(path: NodePath, around: NodePath): boolean {
  return path === around || path.findParent((at) => at === around) !== null;
}

/** `clients = clients.filter(…)` where one of them has left, and `clients.push(…)` where one has come. */
function keepsRest(path: NodePath, { identifier }: Binding): boolean {
  if (/^(push|add|delete)$/.test(path.key === 'object' && path.parentPath ? (memberNameOf(path.parentPath) ?? '') : ''))
    return true;
  const isAssignment = path.isAssignmentExpression();
  const assignment = isAssignment ? path : path.findParent((at) => at.isAssignmentExpression() || at.isStatement());
  return (
    assignment?.isAssignmentExpression() === true && assignment.get('left').isIdentifier({ name: identifier.name })
  );
}
