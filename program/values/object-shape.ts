import type { NodePath } from '@babel/traverse';
import type { CallExpression, MemberExpression, ObjectExpression } from '@babel/types';
import type { Program } from '../program.ts';
import type { SourceFile } from '../../ast/source-file.ts';
import { evaluate, wholeValue } from './evaluate.ts';
import { propertyKey } from './property-key.ts';
import { returnedExpressions } from './returned.ts';
import { unwrap } from './unwrap.ts';

/** One property of an options object, wherever it is written. */
export interface ShapeEntry {
  readonly name: string;
  readonly file: SourceFile;
  /** The property, method or assignment. */
  readonly path: NodePath;
  /** The expression; undefined for a method. */
  readonly value: NodePath | undefined;
  /** Only on some runs: behind a condition, or assigned inside a block or function. */
  readonly conditional: boolean;
}

/** All that is known of an options object, in order of application: a later entry of a name wins. */
export interface ObjectShape {
  readonly entries: readonly ShapeEntry[];
  readonly literals: readonly { readonly file: SourceFile; readonly path: NodePath<ObjectExpression> }[];
  /** Parts that cannot be followed: they may hold any property. */
  readonly unknown: readonly { readonly file: SourceFile; readonly path: NodePath }[];
}

const NOTHING: ObjectShape = { entries: [], literals: [], unknown: [] };
const DEEPEST = 12;

/** Follows literals, spreads, `Object.assign`, bindings with later assignments, other files, branches and factories. */
export function shapeOf(program: Program, file: SourceFile, path: NodePath, conditional = false): ObjectShape {
  return follow(program, file, path, { conditional, depth: 0 });
}

/** How the trail came here. */
interface Trail {
  readonly conditional: boolean;
  readonly depth: number;
}

function follow(program: Program, file: SourceFile, path: NodePath, { conditional, depth }: Trail): ObjectShape {
  const at = unwrap(path);
  const trail = { conditional, depth: depth + 1 };
  const again = (part: NodePath, maybe = conditional): ObjectShape =>
    follow(program, file, part, { ...trail, conditional: maybe });
  if (depth > DEEPEST) return unknownAt(file, at);
  if (at.isObjectExpression()) return shapeOfLiteral(file, at, conditional, again);
  const branches = shapeOfBranches(at, again);
  if (branches) return branches;
  if (at.isCallExpression()) return shapeOfCall(program, file, at, trail) ?? unknownAt(file, at);
  const value = wholeValue(program, evaluate(program, file, at));
  if (value.kind !== 'node' || value.path === at) return unknownAt(file, at);
  const base = follow(program, value.file, value.path, trail);
  return merge([base, { ...NOTHING, entries: assignedLater(value.file, value.path) }]);
}

/** `a ? b : c`, `a && b`, `a ?? b`, and what holds no options at all. */
function shapeOfBranches(
  at: NodePath,
  again: (part: NodePath, maybe?: boolean) => ObjectShape,
): ObjectShape | undefined {
  if (at.isConditionalExpression()) return merge([again(at.get('consequent'), true), again(at.get('alternate'), true)]);
  if (at.isNullLiteral() || at.isBooleanLiteral() || at.isIdentifier({ name: 'undefined' })) return NOTHING;
  if (!at.isLogicalExpression()) return undefined;
  return at.node.operator === '&&'
    ? again(at.get('right'), true)
    : merge([again(at.get('left')), again(at.get('right'), true)]);
}

function shapeOfLiteral(
  file: SourceFile,
  literal: NodePath<ObjectExpression>,
  conditional: boolean,
  again: (part: NodePath) => ObjectShape,
): ObjectShape {
  const parts = literal.get('properties').map((property): ObjectShape => {
    if (property.isSpreadElement()) return again(property.get('argument'));
    const name = propertyKey(property.node as { key?: unknown; computed?: boolean });
    if (name === undefined) return unknownAt(file, property);
    const value = property.isObjectProperty() ? (property.get('value') as NodePath) : undefined;
    return { ...NOTHING, entries: [{ name, file, path: property, value, conditional }] };
  });
  return merge([{ ...NOTHING, literals: [{ file, path: literal }] }, ...parts]);
}

function shapeOfCall(
  program: Program,
  file: SourceFile,
  call: NodePath<CallExpression>,
  trail: Trail,
): ObjectShape | undefined {
  const parts = call.get('arguments') as NodePath[];
  if (isObjectMethod(call, ['assign'])) return merge(parts.map((part) => follow(program, file, part, trail)));
  if (isObjectMethod(call, ['freeze', 'seal']) && parts[0]) return follow(program, file, parts[0], trail);
  const callee = wholeValue(program, evaluate(program, file, call.get('callee') as NodePath));
  if (callee.kind !== 'node' || !callee.path.isFunction()) return undefined;
  const [returned, ...others] = returnedExpressions(callee.path);
  return returned && others.length === 0 ? follow(program, callee.file, returned, trail) : undefined;
}

function isObjectMethod(call: NodePath<CallExpression>, names: readonly string[]): boolean {
  const callee = call.get('callee') as NodePath;
  if (!callee.isMemberExpression() || !callee.get('object').isIdentifier({ name: 'Object' })) return false;
  return (
    !callee.node.computed && callee.node.property.type === 'Identifier' && names.includes(callee.node.property.name)
  );
}

/** `opts.store = x` after `const opts = {…}`. */
function assignedLater(file: SourceFile, literal: NodePath): ShapeEntry[] {
  const declarator = literal.parentPath;
  if (!declarator?.isVariableDeclarator() || declarator.node.id.type !== 'Identifier') return [];
  const binding = declarator.scope.getBinding(declarator.node.id.name);
  return (binding?.referencePaths ?? []).flatMap((reference) => {
    const member = reference.parentPath;
    const assignment = member?.parentPath;
    if (
      !member?.isMemberExpression() ||
      reference.key !== 'object' ||
      !assignment?.isAssignmentExpression() ||
      member.key !== 'left'
    )
      return [];
    const name = memberName(member.node);
    if (name === undefined) return [];
    const isPlain =
      assignment.parentPath.isExpressionStatement() &&
      assignment.parentPath.parentPath === declarator.parentPath?.parentPath;
    return [{ name, file, path: assignment, value: assignment.get('right') as NodePath, conditional: !isPlain }];
  });
}

function memberName(node: MemberExpression): string | undefined {
  return propertyKey({ key: node.property, computed: node.computed });
}

function unknownAt(file: SourceFile, path: NodePath): ObjectShape {
  return { ...NOTHING, unknown: [{ file, path }] };
}

function merge(shapes: readonly ObjectShape[]): ObjectShape {
  return {
    entries: shapes.flatMap((shape) => shape.entries),
    literals: shapes.flatMap((shape) => shape.literals),
    unknown: shapes.flatMap((shape) => shape.unknown),
  };
}

/** The entry that wins for a name. */
export function findEntry(shape: ObjectShape, name: string): ShapeEntry | undefined {
  return shape.entries.findLast((entry) => entry.name === name);
}
