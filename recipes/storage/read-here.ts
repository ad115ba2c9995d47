import type { NodePath } from '@babel/traverse';
import { memberNameOf } from '../../program/flow/place.ts';

const STREAMS = /^(pipe|on|once|pipeThrough|destroy|setEncoding|pause|resume|unpipe|read)$/;

/**
 * True where a stream is read by the code that opens it: piped, listened to, looped over. A library that is handed one may
 * ask it for the path of its file, which one from object storage does not have.
 */
export function isReadHere(stream: NodePath): boolean {
  const parent = stream.parentPath;
  if (!parent) return false;
  if (parent.isMemberExpression() && stream.key === 'object') return STREAMS.test(memberNameOf(parent) ?? '');
  if (parent.isForOfStatement() && stream.key === 'right') return true;
  if (parent.isCallExpression() && stream.listKey === 'arguments') return isPipeline(parent.get('callee'));
  if (!parent.isVariableDeclarator() || parent.node.id.type !== 'Identifier') return false;
  const binding = parent.scope.getBinding(parent.node.id.name);
  return binding?.constant === true && binding.referencePaths.every(isReadHere);
}

function isPipeline(callee: NodePath): boolean {
  return callee.isIdentifier({ name: 'pipeline' }) || memberNameOf(callee) === 'pipeline';
}
