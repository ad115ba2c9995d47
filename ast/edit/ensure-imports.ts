import type { ImportDeclaration, VariableDeclarator } from '@babel/types';
import type { Edit, ImportRequest } from '../../core/edit.ts';
import type { SourceFile } from '../source-file.ts';
import { quoted, styleOf, type Style } from '../style.ts';
import { endOfLine, lastOfPrologue, startOfCode } from './prologue.ts';

/** How the file takes modules in; decided by `program/`, which knows the package.json. */
export type ModuleSyntax = 'cjs' | 'esm';

/** The edits that give a file the bindings it asks for: into an import that is there, else new lines after the last import. */
export function ensureImports(file: SourceFile, syntax: ModuleSyntax, requests: readonly ImportRequest[]): Edit[] {
  const missing = unique(requests).filter((request) => !file.root.scope.hasOwnBinding(request.local));
  const join = syntax === 'esm' ? joinImport : joinRequire;
  const joined = missing.map((request) => ({ request, edit: join(file, request) }));
  const lines = linesFor(
    missing.filter((_, i) => !joined[i]!.edit),
    syntax,
    styleOf(file),
  );
  const edits = joined.flatMap(({ edit }) => edit ?? []);
  const before = firstUse(file, new Set(missing.map(({ local }) => local)));
  return lines.length === 0 ? edits : [...edits, insertLines(file, lines, before)];
}

/** Where the first statement at the top stands that uses one of the names. */
function firstUse(file: SourceFile, names: ReadonlySet<string>): number {
  const uses = file.all('Identifier').filter(({ node }) => names.has(node.name));
  const first = Math.min(...uses.map(({ node }) => node.start!));
  return file.ast.program.body.find(({ end }) => first < end!)?.start ?? Infinity;
}

function unique(requests: readonly ImportRequest[]): ImportRequest[] {
  return [...new Map(requests.map((request) => [request.local, request])).values()];
}

/** `import { a } from 'x'` gets `b` too. */
function joinImport(file: SourceFile, request: ImportRequest): Edit | undefined {
  if (request.name === 'default' || request.name === '*') return undefined;
  const present = file.ast.program.body.find(
    (node): node is ImportDeclaration =>
      node.type === 'ImportDeclaration' &&
      node.source.value === request.from &&
      (node.importKind ?? 'value') === (request.typeOnly ? 'type' : 'value') &&
      node.specifiers.some(({ type }) => type === 'ImportSpecifier'),
  );
  const last = present?.specifiers.at(-1);
  return last
    ? { file: file.path, start: last.end!, end: last.end!, text: `, ${specifier(request, ' as ')}` }
    : undefined;
}

/** `const { a } = require('x')` at the top gets `b` too. */
function joinRequire(file: SourceFile, request: ImportRequest): Edit | undefined {
  if (request.name === 'default' || request.name === '*') return undefined;
  const limit = firstUse(file, new Set([request.local]));
  for (const statement of file.ast.program.body) {
    if (statement.type !== 'VariableDeclaration' || statement.end! > limit) continue;
    const last = statement.declarations
      .map((declarator) => lastProperty(declarator, request.from))
      .find((end) => end !== undefined);
    if (last !== undefined) return { file: file.path, start: last, end: last, text: `, ${specifier(request, ': ')}` };
  }
  return undefined;
}

/** Where the names end that a declarator takes out of a module; undefined for a rest, or another module. */
function lastProperty({ id, init }: VariableDeclarator, from: string): number | undefined {
  const isRequire =
    init?.type === 'CallExpression' && init.callee.type === 'Identifier' && init.callee.name === 'require';
  const [argument] = isRequire ? init.arguments : [];
  if (id.type !== 'ObjectPattern' || argument?.type !== 'StringLiteral' || argument.value !== from) return undefined;
  const last = id.properties.at(-1);
  return last?.type === 'ObjectProperty' ? last.end! : undefined;
}

function specifier({ name, local }: ImportRequest, as: string): string {
  return name === local ? name : `${name}${as}${local}`;
}

function linesFor(requests: readonly ImportRequest[], syntax: ModuleSyntax, style: Style): string[] {
  const modules = new Set(requests.map(({ from, typeOnly }) => `${typeOnly ?? false} ${from}`));
  return [...modules].flatMap((key) => {
    const group = requests.filter(({ from, typeOnly }) => `${typeOnly ?? false} ${from}` === key);
    const named = group.filter(({ name }) => name !== 'default' && name !== '*');
    const whole = group.filter(({ name }) => name === 'default' || name === '*');
    return [
      ...whole.map((request) => wholeLine(request, syntax, style)),
      ...(named.length > 0 ? [namedLine(named, syntax, style)] : []),
    ];
  });
}

function wholeLine({ from, name, local, typeOnly }: ImportRequest, syntax: ModuleSyntax, style: Style): string {
  const end = style.semicolons ? ';' : '';
  if (syntax === 'esm')
    return `import ${typeOnly ? 'type ' : ''}${name === '*' ? '* as ' : ''}${local} from ${quoted(from, style)}${end}`;
  return `${style.declare} ${local} = require(${quoted(from, style)})${end}`;
}

function namedLine(requests: readonly ImportRequest[], syntax: ModuleSyntax, style: Style): string {
  const { from, typeOnly } = requests[0]!;
  const pad = style.spacedBraces ? ' ' : '';
  const end = style.semicolons ? ';' : '';
  const names = requests.map((request) => specifier(request, syntax === 'esm' ? ' as ' : ': ')).join(', ');
  if (syntax === 'esm')
    return `import ${typeOnly ? 'type ' : ''}{${pad}${names}${pad}} from ${quoted(from, style)}${end}`;
  return `${style.declare} {${pad}${names}${pad}} = require(${quoted(from, style)})${end}`;
}

function insertLines(file: SourceFile, lines: readonly string[], before: number): Edit {
  const { newline, semicolons } = styleOf(file);
  const last = lastOfPrologue(file, before);
  const at = last ? endOfLine(file.text, last.end!) : startOfCode(file);
  const gap = last || /^[ \t]*\r?\n/.test(file.text.slice(at)) ? '' : newline;
  const text = last ? newline + lines.join(newline) : lines.join(newline) + newline + gap;
  // Without semicolons a following line that starts with one of these would be read as part of ours.
  const glued =
    !semicolons && /^\s*[([`+\-/]/.test(file.text.slice(at).replace(/^(\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)+/, ''));
  return { file: file.path, start: at, end: at, text: glued ? text.replace(/(\r?\n)?$/, (end) => `;${end}`) : text };
}
