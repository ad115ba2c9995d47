import { SourceFile } from '../ast/source-file.ts';
import type { ChangeSet, FileChange } from '../core/change.ts';

/** Names that a rewrite may bring in without binding them. */
const AMBIENT = new Set(['process', 'console', 'require', 'module', 'exports', 'Promise', 'Buffer', 'JSON', 'Number', 'String', 'Object', 'Error', 'Math', 'Date', 'undefined', 'setTimeout', 'clearTimeout']);

/** What is wrong with the outputs of a rewrite, in words; empty when they may be shown to a person. */
export function selfCheck(changes: ChangeSet): string[] {
  return changes.filter(({ path, after }) => /\.[cm]?[jt]sx?$/.test(path) && after !== null).flatMap(checkFile);
}

function checkFile({ path, before, after }: FileChange): string[] {
  const now = SourceFile.parse(path, after!);
  if (!(now instanceof SourceFile)) return [`${path}:${now.line}:${now.column} would not parse: ${now.message}`];
  if (after!.trim() === '') return [`${path} would be empty`];
  const then = before === null ? undefined : SourceFile.parse(path, before);
  if (!(then instanceof SourceFile)) return unbound(now, new Set()).map((name) => `${path} would use ${name}, which nothing declares`);
  return [
    ...unbound(now, freeNames(then)).map((name) => `${path} would use ${name}, which nothing declares`),
    ...unusedNow(now, then).map((name) => `${path} would declare ${name} without using it`),
    ...lostComments(now, then).map((comment) => `${path} would lose the comment "${comment.trim().slice(0, 60)}"`),
  ];
}

function freeNames(file: SourceFile): Set<string> {
  return new Set(Object.keys((file.root.scope as { globals?: object }).globals ?? {}));
}

function unbound(now: SourceFile, before: ReadonlySet<string>): string[] {
  return [...freeNames(now)].filter((name) => !before.has(name) && !AMBIENT.has(name));
}

/** Bindings of the top level that have no use now and were not as idle before. */
function unusedNow(now: SourceFile, then: SourceFile): string[] {
  return Object.entries(now.root.scope.bindings)
    .filter(([, binding]) => !binding.referenced && binding.kind !== 'hoisted')
    .map(([name]) => name)
    .filter((name) => then.root.scope.getOwnBinding(name)?.referenced !== false);
}

/** Comments that are gone although their line holds more than a removed statement. */
function lostComments(now: SourceFile, then: SourceFile): string[] {
  const left = (now.ast.comments ?? []).map(({ value }) => value);
  return (then.ast.comments ?? []).flatMap(({ value, start }) => {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    return at >= 0 || trailsStatement(then, start!) ? [] : [value];
  });
}

function trailsStatement(file: SourceFile, start: number): boolean {
  const line = file.text.slice(file.text.lastIndexOf('\n', start) + 1, start);
  return /^\s*(import|const|let|var)\b.*(require|import|from)/.test(line);
}
