import type { NodePath } from '@babel/traverse';
import type { CallExpression, Identifier, NewExpression, ObjectExpression, OptionalCallExpression } from '@babel/types';
import { appendProperty } from '../../ast/edit/append-property.ts';
import type { SourceFile } from '../../ast/source-file.ts';
import { indentAt, styleOf } from '../../ast/style.ts';
import type { Edit } from '../../core/edit.ts';
import { unwrap } from '../../program/values/unwrap.ts';

type Call = NodePath<CallExpression | NewExpression | OptionalCallExpression>;

/** The edits that give the options of a call one more property, with the smallest diff that touches nobody else's options. */
export function setOption(file: SourceFile, call: Call, property: string): Edit[] {
  return setOptions(file, call, [property]);
}

/** As `setOption`, for several properties, in the argument at `index`; there must be that many arguments already. */
export function setOptions(file: SourceFile, call: Call, properties: readonly string[], index = 0): Edit[] {
  const argument = argumentAt(call, index);
  if (!argument) return [insertArgument(file, call, properties.join(', '))];
  const literal = ownLiteral(file, unwrap(argument));
  if (!literal) return [spreadArgument(file, argument, properties.join(', '))];
  return appendProperty(file, literal, properties.join(separatorIn(file, literal)));
}

/** The literal that `setOptions` adds to; undefined where it makes a new one. */
export function optionsLiteral(file: SourceFile, call: Call, index = 0): NodePath<ObjectExpression> | undefined {
  const argument = argumentAt(call, index);
  return argument && ownLiteral(file, unwrap(argument));
}

function argumentAt(call: Call, index: number): NodePath | undefined {
  return (call.get('arguments') as NodePath[])[index];
}

function separatorIn(file: SourceFile, { node }: NodePath<ObjectExpression>): string {
  const last = node.properties.at(-1);
  if (!last || !file.text.slice(node.start!, last.start!).includes('\n')) return ', ';
  return `,${styleOf(file).newline}${indentAt(file.text, last.start!)}`;
}

/** The literal that only this call reads: inline, the last of `Object.assign({…}, {…})`, or a constant used here alone. */
function ownLiteral(file: SourceFile, argument: NodePath): NodePath<ObjectExpression> | undefined {
  if (argument.isObjectExpression()) return argument;
  if (argument.isCallExpression() && file.textOf(argument.node.callee) === 'Object.assign') {
    const last = (argument.get('arguments') as NodePath[]).at(-1);
    return last?.isObjectExpression() && argument.node.arguments.length > 1 ? last : undefined;
  }
  return argument.isIdentifier() ? constantUsedHere(file, argument) : undefined;
}

/** Types of options that have room for a store; any other annotation may not. */
const OPEN_TYPE = /^:\s*(any|(Partial<)?(\w+\.)?(Session|RateLimit|SlowDown)?Options>?)$/i;

function constantUsedHere(file: SourceFile, argument: NodePath<Identifier>): NodePath<ObjectExpression> | undefined {
  const binding = argument.scope.getBinding(argument.node.name);
  if (!binding?.constant || !binding.path.isVariableDeclarator() || isExported(binding.path)) return undefined;
  const { typeAnnotation } = binding.identifier;
  if (typeAnnotation && !OPEN_TYPE.test(file.textOf(typeAnnotation))) return undefined;
  const alone = binding.referencePaths.every((path) => path === argument || path.key === 'object');
  const init = unwrap(binding.path.get('init') as NodePath);
  return alone && init.isObjectExpression() ? init : undefined;
}

function isExported(declarator: NodePath): boolean {
  return declarator.parentPath?.parentPath?.isExportNamedDeclaration() ?? false;
}

function spreadArgument(file: SourceFile, argument: NodePath, property: string): Edit {
  const pad = styleOf(file).spacedBraces ? ' ' : '';
  const { start, end } = argument.node;
  return {
    file: file.path,
    start: start!,
    end: end!,
    text: `{${pad}...${spreadable(file, argument)}, ${property}${pad}}`,
  };
}

/** A conditional or a logical expression needs parentheses behind `...` no more than an argument does; an assignment does. */
function spreadable(file: SourceFile, argument: NodePath): string {
  const text = file.textOf(argument.node);
  return argument.isAssignmentExpression() ? `(${text})` : text;
}

/** In the empty parentheses, behind the last argument, or with parentheses of its own: `new RedisStore` has none. */
function insertArgument(file: SourceFile, call: Call, property: string): Edit {
  const pad = styleOf(file).spacedBraces ? ' ' : '';
  const { start, end, callee, arguments: given } = call.node;
  const text = `{${pad}${property}${pad}}`;
  const last = given.at(-1)?.end;
  if (last !== undefined && last !== null) return { file: file.path, start: last, end: last, text: `, ${text}` };
  const open = file.text.lastIndexOf('(', end! - 1);
  const from = open >= callee.end! && open > start! ? open : end!;
  return { file: file.path, start: from, end: end!, text: `(${text})` };
}
