import type { Binding, NodePath } from '@babel/traverse';
import type { Identifier, ObjectProperty, VariableDeclarator } from '@babel/types';
import { resolve } from '../modules/resolve.ts';
import { requiredSpecifier } from '../modules/required.ts';
import { exportsOf, type ExportEntry } from '../modules/exports.ts';
import type { Program } from '../program.ts';
import type { SourceFile } from '../../ast/source-file.ts';
import { propertyKey } from './property-key.ts';
import { unwrap } from './unwrap.ts';
import type { Value } from './value.ts';

/** Longest trail of aliases, members and re-exports that is followed; real apps stay below ten. */
const LONGEST_TRAIL = 40;

/**
 * Follows an expression through bindings, members, destructuring, `require`, imports and re-exports of the app's own
 * files to what it is. A binding is followed only if it is assigned once.
 */
export function evaluate(program: Program, file: SourceFile, path: NodePath, trail = 0): Value {
  const at = unwrap(path);
  const unknown: Value = { kind: 'unknown', file, path: at };
  if (trail > LONGEST_TRAIL) return unknown;
  const next = trail + 1;
  const specifier = requiredSpecifier(at);
  if (specifier !== undefined) return moduleValue(program, file, specifier, at);
  if (at.isIdentifier()) return ofBinding(program, file, at, next) ?? unknown;
  const member = memberOf(at);
  if (member) return memberValue(program, evaluate(program, file, member.object, next), member.name, next) ?? unknown;
  if (at.isAssignmentExpression({ operator: '=' })) return evaluate(program, file, at.get('right'), next);
  return { kind: 'node', file, path: at };
}

/** `a.b`, `a?.b` and `a['b']` as object and name. */
function memberOf(path: NodePath): { object: NodePath; name: string } | undefined {
  if (!path.isMemberExpression() && !path.isOptionalMemberExpression()) return undefined;
  const { property, computed } = path.node;
  const object = path.get('object') as NodePath;
  if (!computed && property.type === 'Identifier') return { object, name: property.name };
  return property.type === 'StringLiteral' ? { object, name: property.value } : undefined;
}

/** The module that a specifier names, seen from a file. */
function moduleValue(program: Program, from: SourceFile, specifier: string, at: NodePath): Value {
  const found = resolve(program, from.path, specifier);
  if (found.kind === 'package') return { kind: 'package', name: found.name, subpath: found.subpath, names: [] };
  const file = found.kind === 'file' ? program.file(found.path) : undefined;
  return file ? { kind: 'module', file } : { kind: 'unknown', file: from, path: at };
}

function ofBinding(program: Program, file: SourceFile, path: NodePath<Identifier>, trail: number): Value | undefined {
  const binding = path.scope.getBinding(path.node.name);
  return binding && bindingValue(program, file, binding, trail);
}

/** What a binding holds: its import, its only assignment, its function or class; undefined where that is not certain. */
export function bindingValue(program: Program, file: SourceFile, binding: Binding, trail = 0): Value | undefined {
  const { path } = binding;
  if (binding.kind === 'module') return importedValue(program, file, path, trail);
  if (path.isTSImportEqualsDeclaration()) {
    const reference = path.get('moduleReference') as NodePath;
    if (reference.isTSExternalModuleReference())
      return moduleValue(program, file, reference.node.expression.value, path);
    return undefined;
  }
  if (path.isFunctionDeclaration() || path.isClassDeclaration())
    return binding.constant ? { kind: 'node', file, path } : undefined;
  if (!path.isVariableDeclarator()) return undefined;
  const source = onlyAssignment(binding);
  if (!source) return undefined;
  const steps = source.pattern ? patternSteps(source.pattern, binding.identifier.name) : [];
  if (!steps) return undefined;
  let value: Value | undefined = evaluate(program, file, source.value, trail);
  for (const name of steps) value = value && memberValue(program, value, name, trail);
  return value;
}

function onlyAssignment(binding: Binding): { value: NodePath; pattern?: NodePath } | undefined {
  const declarator = binding.path as NodePath<VariableDeclarator>;
  const init = declarator.get('init') as NodePath;
  const id = declarator.get('id') as NodePath;
  const writes = binding.constantViolations.filter((path) => path !== declarator);
  if (init.node)
    return writes.length === 0 ? { value: init, ...(id.isIdentifier() ? {} : { pattern: id }) } : undefined;
  const [write, ...others] = writes;
  if (!write?.isAssignmentExpression({ operator: '=' }) || others.length > 0) return undefined;
  return write.get('left').isIdentifier() ? { value: write.get('right') as NodePath } : undefined;
}

/** The property names from the root of a destructuring pattern to a name; undefined with defaults, rest or computed keys on the way. */
function patternSteps(pattern: NodePath, name: string): string[] | undefined {
  if (pattern.isIdentifier()) return pattern.node.name === name ? [] : undefined;
  if (!pattern.isObjectPattern()) return undefined;
  for (const property of pattern.get('properties')) {
    if (!property.isObjectProperty()) continue;
    const key = propertyKey(property.node);
    const rest = patternSteps(property.get('value') as NodePath, name);
    if (key !== undefined && rest) return [key, ...rest];
  }
  return undefined;
}

function importedValue(program: Program, file: SourceFile, specifier: NodePath, trail: number): Value | undefined {
  const declaration = specifier.parentPath;
  if (!declaration?.isImportDeclaration()) return undefined;
  const whole = moduleValue(program, file, declaration.node.source.value, specifier);
  if (specifier.isImportNamespaceSpecifier()) return whole;
  const imported = specifier.isImportSpecifier() ? specifier.node.imported : undefined;
  const name = imported ? (imported.type === 'Identifier' ? imported.name : imported.value) : 'default';
  return memberValue(program, whole, name, trail);
}

interface Place {
  readonly file: SourceFile;
  readonly path: NodePath;
}

/** `value.name`. */
function memberValue(program: Program, value: Value, name: string, trail = 0): Value | undefined {
  if (trail > LONGEST_TRAIL) return undefined;
  if (value.kind === 'package') return { ...value, names: [...value.names, name] };
  if (value.kind === 'module') return exportValue(program, value.file, name, trail + 1);
  return value.kind === 'node' ? literalMember(program, value, name, trail + 1) : undefined;
}

function literalMember(
  program: Program,
  { file, path: literal }: Place,
  name: string,
  trail: number,
): Value | undefined {
  if (!literal.isObjectExpression()) return undefined;
  for (const property of literal.get('properties').toReversed()) {
    if (property.isSpreadElement()) return undefined;
    if (propertyKey(property.node as ObjectProperty) !== name) continue;
    return property.isObjectProperty()
      ? evaluate(program, file, property.get('value') as NodePath, trail)
      : { kind: 'node', file, path: property };
  }
  return undefined;
}

/** What a file exports under a name; `default` of a CommonJS file is the whole of it. */
export function exportValue(program: Program, file: SourceFile, name: string, trail = 0): Value | undefined {
  if (trail > LONGEST_TRAIL) return undefined;
  const { named, stars } = exportsOf(file);
  const entry = named.get(name);
  if (entry) return entryValue(program, file, entry, trail + 1);
  const whole = named.get('');
  if (whole) return wholeMember(program, entryValue(program, file, whole, trail + 1), name, trail + 1);
  if (name === 'default' && named.size > 0) return { kind: 'module', file };
  return starValue(program, { file, stars }, name, trail);
}

/** A member of `module.exports = x`; its `default` is x itself, unless x has one. */
function wholeMember(program: Program, whole: Value | undefined, name: string, trail: number): Value | undefined {
  const member = whole && memberValue(program, whole, name, trail);
  return name === 'default' ? (member ?? whole) : member;
}

function starValue(
  program: Program,
  { file, stars }: { file: SourceFile; stars: readonly string[] },
  name: string,
  trail: number,
): Value | undefined {
  for (const specifier of stars) {
    const source = moduleValue(program, file, specifier, file.root);
    const found = source.kind === 'module' ? exportValue(program, source.file, name, trail + 1) : undefined;
    if (found) return found;
  }
  const only = stars.length === 1 ? moduleValue(program, file, stars[0]!, file.root) : undefined;
  return only?.kind === 'package' ? memberValue(program, only, name) : undefined;
}

function entryValue(program: Program, file: SourceFile, entry: ExportEntry, trail: number): Value | undefined {
  if (entry.kind === 'value') return evaluate(program, file, entry.path, trail);
  const source = moduleValue(program, file, entry.specifier, file.root);
  return entry.name === '*' ? source : memberValue(program, source, entry.name, trail);
}

/** A module value as a plain value: `require('./x')` of a file with `module.exports = y` is `y`. */
export function wholeValue(program: Program, value: Value): Value {
  if (value.kind !== 'module') return value;
  const whole = exportsOf(value.file).named.get('');
  return (whole && entryValue(program, value.file, whole, 0)) ?? value;
}
