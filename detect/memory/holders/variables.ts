import type { Binding, NodePath } from '@babel/traverse';
import type { VariableDeclarator } from '@babel/types';
import type { SourceFile } from '../../../ast/source-file.ts';
import { referencesTo } from '../../../program/flow/references.ts';
import { unwrap } from '../../../program/values/unwrap.ts';
import { thisMembersOf } from '../../../program/flow/this.ts';
import type { Place } from '../../../program/flow/place.ts';
import type { Program } from '../../../program/program.ts';
import { outlivesRun } from './closure-life.ts';
import { mayChange } from './evidence.ts';
import { LASTS, type Holder } from './holder.ts';
import { isWeak, substanceOf } from './substance.ts';

/** Variables of a file that hold a collection or an object, or are assigned again inside a function. */
export function collectVariables(program: Program, file: SourceFile): Holder[] {
  return file.all('VariableDeclarator').flatMap((declarator) => {
    if ((declarator.parent as { declare?: boolean }).declare === true || isLoopVariable(declarator)) return [];
    const id = declarator.get('id') as NodePath;
    if (!id.isIdentifier()) return [];
    const holder = holderOf(file, declarator, id.scope.getBinding(id.node.name));
    return holder ? [livingAs(program, holder)] : [];
  });
}

/** A variable of a function outlives a request only where the function's run does. */
function livingAs(program: Program, holder: Holder): Holder {
  const { file, scope, position } = holder;
  return position === 'closure' ? { ...holder, isLasting: () => outlivesRun(program, file, scope) } : holder;
}

function holderOf(
  file: SourceFile,
  declarator: NodePath<VariableDeclarator>,
  binding: Binding | undefined,
): Holder | undefined {
  if (!binding || binding.path.node !== declarator.node) return undefined;
  const init = declarator.get('init') as NodePath;
  const assignments = binding.constantViolations.filter((path) => path.node !== declarator.node && !path.isFor());
  const values = [...(init.node ? [init] : []), ...assignments.flatMap(assignedValue)];
  if (values.some(isWeak)) return undefined;
  const substance =
    values.map(substanceOf).find((found) => found !== undefined) ?? (assignments.length > 0 ? 'value' : undefined);
  if (!substance) return undefined;
  const around = declarator.getFunctionParent();
  if (!mayBeState(binding, assignments, around)) return undefined;
  return {
    ...LASTS,
    file,
    at: declarator.get('id') as NodePath,
    name: binding.identifier.name,
    substance,
    position: around ? 'closure' : 'module',
    values,
    assignments,
    scope: around ?? file.root,
    places: () => [...referencesTo(file, binding), ...values.flatMap((value) => selfPlaces(file, value))],
  };
}

/** Something in a function inside may change it, or it is exported. */
function mayBeState(binding: Binding, assignments: readonly NodePath[], around: NodePath | null): boolean {
  const inside = (path: NodePath): boolean => path.getFunctionParent()?.node !== around?.node;
  if (assignments.some(inside) || isExported(binding)) return true;
  return binding.referencePaths.some((path) => (around === null || inside(path)) && mayChange(path));
}

function isExported(binding: Binding): boolean {
  const isOutside = binding.scope.path.isProgram();
  return (
    isOutside &&
    binding.referencePaths.some(
      (path) =>
        path.isExportDeclaration() ||
        path.parentPath?.isExportSpecifier() ||
        path.parentPath?.isExportDefaultDeclaration(),
    )
  );
}

export function assignedValue(path: NodePath): NodePath[] {
  return path.isAssignmentExpression() ? [path.get('right')] : [];
}

/** `this` in the methods of an object literal is the object. */
export function selfPlaces(file: SourceFile, value: NodePath): Place[] {
  const literal = unwrap(value);
  if (!literal.isObjectExpression()) return [];
  return thisMembersOf(file, literal.node).map(({ path }) => ({
    file,
    path: path.get('object') as NodePath,
    steps: [],
  }));
}

function isLoopVariable(declarator: NodePath<VariableDeclarator>): boolean {
  return declarator.parentPath.parentPath?.isFor() === true && declarator.parentPath.key !== 'body';
}
