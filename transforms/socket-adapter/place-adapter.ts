import type { NodePath } from '@babel/traverse';
import { endOfLine } from '../../ast/edit/prologue.ts';
import type { SourceFile } from '../../ast/source-file.ts';
import { indentAt, styleOf } from '../../ast/style.ts';
import type { Edit } from '../../core/edit.ts';
import type { CallSite } from '../../program/calls.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import { argumentSort } from './server-argument.ts';
import type { Program } from '../../program/program.ts';
import { setOptions } from '../../recipes/options/set-option.ts';

/**
 * The edit that gives a server its adapter: `io.adapter(…)` on a line below its creation where it has a name there, else the
 * option `adapter`; undefined where neither can be written.
 */
export function placeAdapter(program: Program, site: CallSite, adapter: string): readonly Edit[] | undefined {
  return statementBelow(site, adapter) ?? asOption(program, site, adapter);
}

function statementBelow({ file, path }: CallSite, adapter: string): Edit[] | undefined {
  const named = outOfChain(path);
  const name = nameGiven(named);
  const statement = named.findParent((at) => at.isStatement());
  if (name === undefined || !statement || !isInBlock(statement)) return undefined;
  const { newline, semicolons } = styleOf(file);
  const outer = statement.parentPath?.isExportNamedDeclaration() ? statement.parentPath : statement;
  const at = endOfLine(file.text, outer.node.end!);
  const end = semicolons ? ';' : '';
  const text = `${newline}${indentAt(file.text, outer.node.start!)}${nameText(file, name)}.adapter(${adapter})${end}`;
  return [{ file: file.path, start: at, end: at, text }];
}

/** `new Server(…).listen(server)`, `await …`, `… as Server`: still the server. */
function outOfChain(path: NodePath): NodePath {
  const parent = path.parentPath;
  if (parent?.isTSAsExpression() || parent?.isParenthesizedExpression()) return outOfChain(parent);
  const isChained =
    parent?.isMemberExpression() && path.key === 'object' && /^(listen|attach)$/.test(memberNameOf(parent) ?? '');
  return isChained && parent.parentPath.isCallExpression() && parent.key === 'callee'
    ? outOfChain(parent.parentPath)
    : path;
}

/** What the server is called right after its creation: a name, or a member such as `this.io`. */
function nameGiven(path: NodePath): NodePath['node'] | undefined {
  const parent = path.parentPath;
  if (parent?.isVariableDeclarator() && path.key === 'init') return isName(parent.node.id) ? parent.node.id : undefined;
  if (!parent?.isAssignmentExpression({ operator: '=' }) || path.key !== 'right') return undefined;
  const outer = outermostAssignment(parent);
  return outer && isName(parent.node.left) ? parent.node.left : undefined;
}

/** `global.io = io = new Server()` as a statement, or as what a name is declared with. */
function outermostAssignment(path: NodePath): NodePath | undefined {
  const parent = path.parentPath;
  if (parent?.isAssignmentExpression({ operator: '=' }) && path.key === 'right') return outermostAssignment(parent);
  return parent?.isExpressionStatement() || parent?.isVariableDeclarator() ? path : undefined;
}

function isName(node: NodePath['node']): boolean {
  if (node.type === 'Identifier' || node.type === 'ThisExpression') return true;
  return node.type === 'MemberExpression' && !node.computed && isName(node.object);
}

/** Without the type that stands behind a declared name. */
function nameText(file: SourceFile, node: NodePath['node']): string {
  return node.type === 'Identifier' ? node.name : file.textOf(node);
}

function isInBlock(statement: NodePath): boolean {
  const parent = statement.parentPath;
  const holder = parent?.isExportNamedDeclaration() ? parent.parentPath : parent;
  return holder?.isBlockStatement() === true || holder?.isProgram() === true || holder?.isSwitchCase() === true;
}

function asOption(program: Program, { file, path }: CallSite, adapter: string): readonly Edit[] | undefined {
  const given = path.get('arguments') as NodePath[];
  if (given.length > 2 || given.some((argument) => argument.isSpreadElement())) return undefined;
  const index = optionsIndex(program, file, given);
  return index === undefined ? undefined : setOptions(file, path, [`adapter: ${adapter}`], index);
}

/** Which argument holds the options, or would; undefined where the only one may be either. */
function optionsIndex(program: Program, file: SourceFile, given: readonly NodePath[]): number | undefined {
  const [first] = given;
  if (!first) return 0;
  if (given.length === 2) return 1;
  const sort = argumentSort(program, file, first);
  return sort && (sort === 'server' ? 1 : 0);
}
