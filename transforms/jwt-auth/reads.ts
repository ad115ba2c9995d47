import type { NodePath } from '@babel/traverse';
import type { Edit } from '../../core/edit.ts';
import { isCall } from '../../program/flow/callee.ts';
import { isMember } from '../../program/flow/place.ts';
import { replacement } from '../cache/use-place.ts';
import type { Naming } from './naming.ts';
import type { SessionUse } from './use.ts';

/** The edit for one look at the session; none for what log-ins and log-outs do. */
export function readEdits(use: SessionUse, naming: Naming): Edit[] {
  const { file, path, request } = use;
  const name = request.identifier.name;
  if (use.kind === 'present') return [withoutTest(use)];
  if (use.kind === 'taken') {
    const text = naming.whole === undefined ? `${name}.${naming.property} ?? {}` : name;
    return [replacement(file, path.node.start!, path.node.end!, text)];
  }
  if (use.kind !== 'read') return [];
  const whole = path.parentPath!.isTSNonNullExpression() && naming.whole === undefined ? path.parentPath : path;
  return [replacement(file, whole.node.start!, whole.node.end!, textOf(use, naming, whole))];
}

/**
 * `req.user?.id`: nobody may be signed in. Where a member of the field is taken at once, that threw before, and `req.user.id`
 * throws as well.
 */
function textOf({ request, name }: SessionUse & { kind: 'read' }, { property, whole }: Naming, path: NodePath): string {
  const object = `${request.identifier.name}.${property}`;
  if (whole !== undefined) return object;
  if (path.isTSNonNullExpression()) return `${object}!.${name}`;
  return `${object}${isTakenApart(path) ? '.' : '?.'}${name}`;
}

function isTakenApart(path: NodePath): boolean {
  const { parentPath: parent, key } = path;
  if (parent && isMember(parent) && key === 'object') return !(parent.node as { optional?: boolean }).optional;
  return key === 'callee' && isCall(parent);
}

/** `req.session && x` is x. */
function withoutTest({ file, path }: SessionUse): Edit {
  const right = path.parentPath!.get('right') as NodePath;
  const between = file.text.slice(path.node.end!, right.node.start!);
  const end = path.node.end! + /^\s*(&&|\|\|)\s*/.exec(between)![0].length;
  return replacement(file, path.node.start!, end, '');
}
