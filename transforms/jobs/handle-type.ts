import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Edit } from '../../core/edit.ts';
import { propertyKey } from '../../program/values/property-key.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import type { Obstacle } from './obstacle.ts';

const TIMER =
  /\b(NodeJS\.Time(out|r)|ReturnType<\s*typeof (global\.)?set(Interval|Timeout)\s*>|([A-Za-z_$][\w$]*\.)?(ScheduledTask|CronJob|Job)(<[^<>]*>)?)(?![\w.<])/g;

/** The edits that declare a handle as a job instead of a timer; none where it has no type. TypeScript alone has any. */
export function planHandleType(file: SourceFile, made: NodePath, type: string): Edit[] | Obstacle {
  const typed = file.isTypeScript ? typeOf(made) : undefined;
  if (!typed) return [];
  const text = typed === 'unseen' ? '' : file.textOf(typed);
  const renamed = text.replace(TIMER, type);
  if (typed === 'unseen' || renamed === text)
    return { code: 'handle-used', detail: 'its type', at: { file, path: made } };
  return [{ file: file.path, start: typed.start!, end: typed.end!, text: renamed }];
}

/** The annotation of the variable or field that takes the handle; `unseen` for a property of another object. */
function typeOf(made: NodePath): Node | 'unseen' | undefined {
  const parent = made.parentPath;
  if (parent?.isVariableDeclarator()) return annotationOf(parent.node.id);
  if (parent?.isClassProperty()) return annotationOf(parent.node);
  if (!parent?.isAssignmentExpression()) return undefined;
  const left = parent.get('left');
  if (left.isIdentifier()) return annotationOf(made.scope.getBinding(left.node.name)?.identifier);
  const name = memberNameOf(left);
  const cls =
    left.isMemberExpression() && left.get('object').isThisExpression()
      ? made.findParent((at) => at.isClass())
      : undefined;
  const fields = (cls?.get('body.body') ?? []) as NodePath[];
  const field = fields.find((at) => at.isClassProperty() && propertyKey(at.node) === name);
  return field ? annotationOf(field.node) : 'unseen';
}

function annotationOf(node: Node | undefined): Node | undefined {
  const typed = node && 'typeAnnotation' in node ? node.typeAnnotation : undefined;
  return typed ?? undefined;
}
