import { SourceFile } from '../ast/source-file.ts';
import { isUsedAsType } from '../ast/used-as-type.ts';
import type { ChangeSet, FileChange } from '../core/change.ts';
import type { Edit } from '../core/edit.ts';
import type { Program } from '../program/program.ts';

/** Names that a rewrite may bring in without binding them. */
const AMBIENT = new Set([
  'process',
  'console',
  'require',
  'module',
  'exports',
  'Promise',
  'Buffer',
  'JSON',
  'Number',
  'String',
  'Object',
  'Error',
  'Math',
  'Date',
  'undefined',
  'setTimeout',
  'clearTimeout',
]);

/**
 * What is wrong with the outputs of a rewrite, in words; empty when they may be shown to a person. `edits` are what was asked for;
 * with a `program`, files that it has parsed are not parsed again.
 */
export function selfCheck(changes: ChangeSet, edits: readonly Edit[], program?: Program): string[] {
  const code = changes.filter(({ path, after }) => /\.[cm]?[jt]sx?$/.test(path) && after !== null);
  return code.flatMap((change) =>
    checkFile(
      change,
      edits.filter(({ file }) => file === change.path),
      program,
    ),
  );
}

function checkFile({ path, before, after }: FileChange, edits: readonly Edit[], program?: Program): string[] {
  const now = SourceFile.parse(path, after!);
  if (!(now instanceof SourceFile)) return [`${path}:${now.line}:${now.column} would not parse: ${now.message}`];
  if (after!.trim() === '') return [`${path} would be empty`];
  // A new file is a template of ours, with tests of its own.
  if (before === null) return [];
  const then = parsedBefore(path, before, program);
  if (!(then instanceof SourceFile)) return [`${path} did not parse before`];
  return [
    ...unbound(now, freeNames(then)).map((name) => `${path} would use ${name}, which nothing declares`),
    ...unusedNow(now, then).map((name) => `${path} would declare ${name} without using it`),
    ...lostComments(now, then, edits).map(
      (comment) => `${path} would lose the comment "${comment.trim().slice(0, 60)}"`,
    ),
  ];
}

/** The program has the file parsed, unless something was changed before. */
function parsedBefore(path: string, before: string, program: Program | undefined): ReturnType<typeof SourceFile.parse> {
  const known = program?.file(path);
  return known?.text === before ? known : SourceFile.parse(path, before);
}

function freeNames(file: SourceFile): Set<string> {
  return new Set(Object.keys((file.root.scope as { globals?: object }).globals ?? {}));
}

function unbound(now: SourceFile, before: ReadonlySet<string>): string[] {
  const types = declaredTypes(now);
  return [...freeNames(now)].filter((name) => !before.has(name) && !AMBIENT.has(name) && !types.has(name));
}

/** Interfaces and namespaces, inside `declare global` too: babel takes their names for references. */
function declaredTypes(file: SourceFile): Set<string> {
  const ids = [...file.all('TSModuleDeclaration'), ...file.all('TSInterfaceDeclaration')].map(({ node }) => node.id);
  return new Set(ids.flatMap((id) => (id.type === 'Identifier' ? id.name : [])));
}

/** New bindings without a use, and imports that have lost theirs. */
function unusedNow(now: SourceFile, then: SourceFile): string[] {
  return Object.entries(now.root.scope.bindings)
    .filter(([name, binding]) => !binding.referenced && binding.kind !== 'hoisted' && !isUsedAsType(now, name))
    .map(([name]) => name)
    .filter((name) => !then.root.scope.hasOwnBinding(name) || isImport(then, name));
}

function isImport(file: SourceFile, name: string): boolean {
  const binding = file.root.scope.getOwnBinding(name)!;
  return binding.kind === 'module' && (binding.referenced || isUsedAsType(file, name));
}

/** Comments that are gone although they stood neither in replaced text nor with a declaration that was dropped. */
function lostComments(now: SourceFile, then: SourceFile, edits: readonly Edit[]): string[] {
  const left = (now.ast.comments ?? []).map(({ value }) => value);
  return (then.ast.comments ?? []).flatMap(({ value, start, end }) => {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    const isReplaced = edits.some((edit) => edit.start <= start! && end! <= edit.end);
    return at >= 0 || isReplaced || belongsToDropped(then, now, start!, end!) ? [] : [value];
  });
}

/** On the line of a declaration, or in the lines right above it, that the new text does not have any more. */
function belongsToDropped(then: SourceFile, now: SourceFile, start: number, end: number): boolean {
  const dropped = then.all('VariableDeclaration').filter(({ node }) => !now.text.includes(then.textOf(node)));
  const imports = then.all('ImportDeclaration').filter(({ node }) => !now.text.includes(then.textOf(node)));
  return [...dropped, ...imports].some(({ node }) => {
    const above = end <= node.start! && /^(\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*$/.test(then.text.slice(end, node.start!));
    const behind = start >= node.end! && !then.text.slice(node.end!, start).includes('\n');
    return above || behind;
  });
}
