import type { Binding, NodePath } from '@babel/traverse';
import type { ImportDeclaration, VariableDeclaration, VariableDeclarator } from '@babel/types';
import type { Edit } from '../../core/edit.ts';
import type { SourceFile } from '../source-file.ts';
import { isUsedAsType } from '../used-as-type.ts';

/** The edit that takes out the declaration of a name that nothing uses; undefined where that may have effects, or there is none. */
export function removeBinding(file: SourceFile, name: string): Edit | undefined {
  const binding = idleBinding(file, name);
  if (!binding || isUsedAsType(file, name)) return undefined;
  const { path } = binding;
  if (path.isImportSpecifier() || path.isImportDefaultSpecifier() || path.isImportNamespaceSpecifier())
    return removeSpecifier(file, path);
  if (path.isTSImportEqualsDeclaration()) return removeStatement(file, path);
  return path.isVariableDeclarator() ? removeDeclarator(file, path, binding) : undefined;
}

/** At the top level, or a variable of a function; never one that is written to again. */
function idleBinding(file: SourceFile, name: string): Binding | undefined {
  const local = file
    .all('VariableDeclarator')
    .filter(({ node }) => node.id.type === 'Identifier' && node.id.name === name);
  const bindings = [file.root.scope.getOwnBinding(name), ...local.map((path) => path.scope.getBinding(name))];
  return bindings.find(
    (binding) => binding && !binding.referenced && binding.constantViolations.length === 0 && hasNoEffect(binding.path),
  );
}

/** Making a value may do something else too; taking a module in, or making a class of it, is what the binding was for. */
function hasNoEffect(path: NodePath): boolean {
  const init = path.isVariableDeclarator() ? (path.get('init') as NodePath) : undefined;
  if (!init?.node) return true;
  let effects = false;
  const look = (call: NodePath): void => {
    effects ||=
      !/^(require|path|createRequire|String|Number|Boolean|Object)\b|\brequire\(/.test(call.toString()) &&
      !isMadeFromImport(call);
  };
  if (init.isCallExpression() || init.isNewExpression()) look(init);
  init.traverse({
    CallExpression: look,
    NewExpression: look,
    AssignmentExpression: () => void (effects = true),
    AwaitExpression: () => void (effects = true),
  });
  return !effects;
}

/** `createMemoryStore(session)`, the factory form of old stores, and `new MemoryStore()`, of what a module gives. */
function isMadeFromImport(call: NodePath): boolean {
  const isMade = call.isCallExpression() || (call.isNewExpression() && call.node.arguments.length === 0);
  const callee = isMade ? (call.get('callee') as NodePath) : undefined;
  const binding = callee?.isIdentifier() ? callee.scope.getBinding(callee.node.name) : undefined;
  const init = binding?.path.isVariableDeclarator() ? binding.path.get('init') : undefined;
  return (
    binding?.kind === 'module' ||
    binding?.path.isTSImportEqualsDeclaration() === true ||
    (init?.isCallExpression() === true && init.get('callee').isIdentifier({ name: 'require' }))
  );
}

function removeSpecifier(file: SourceFile, specifier: NodePath): Edit {
  const declaration = specifier.parentPath as NodePath<ImportDeclaration>;
  const siblings = declaration.node.specifiers;
  if (siblings.length === 1) return removeStatement(file, declaration);
  const named = siblings.filter(({ type }) => type === 'ImportSpecifier');
  if (specifier.isImportSpecifier() && named.length > 1) return removeFromList(file, named, specifier.node);
  // The only named one beside a default (`, { x }`), or a default beside others (`x, `).
  const { start, end } = declaration.node;
  const clause = file.text.slice(start!, end!);
  const cut = specifier.isImportSpecifier() ? /,\s*\{[^}]*\}/.exec(clause)! : /\b\S+\s*,\s*(?=[{*])/.exec(clause)!;
  return { file: file.path, start: start! + cut.index, end: start! + cut.index + cut[0].length, text: '' };
}

function removeDeclarator(
  file: SourceFile,
  declarator: NodePath<VariableDeclarator>,
  binding: Binding,
): Edit | undefined {
  const declaration = declarator.parentPath as NodePath<VariableDeclaration>;
  const { id } = declarator.node;
  if (id.type === 'ObjectPattern' && id.properties.length > 1) {
    const property = id.properties.find(
      (candidate) => candidate.start! <= binding.identifier.start! && binding.identifier.end! <= candidate.end!,
    );
    return property && !id.properties.some(({ type }) => type === 'RestElement')
      ? removeFromList(file, id.properties, property)
      : undefined;
  }
  if (declaration.node.declarations.length > 1)
    return removeFromList(file, declaration.node.declarations, declarator.node);
  return declaration.parentPath.isProgram() || declaration.parentPath.isBlockStatement()
    ? removeStatement(file, declaration)
    : undefined;
}

function removeFromList(
  file: SourceFile,
  list: readonly { start?: number | null; end?: number | null }[],
  item: object,
): Edit {
  const at = list.indexOf(item);
  const next = list[at + 1];
  if (next) return { file: file.path, start: list[at]!.start!, end: next.start!, text: '' };
  return { file: file.path, start: list[at - 1]!.end!, end: list[at]!.end!, text: '' };
}

/** The statement with its line, when nothing else but a comment of its own stands there, and the comment above that speaks of it alone. */
function removeStatement(file: SourceFile, { node }: NodePath): Edit {
  const { text } = file;
  const lineStart = text.lastIndexOf('\n', node.start! - 1) + 1;
  const before = text.slice(lineStart, node.start!).replace('\uFEFF', '');
  const after = /^[ \t]*;?[ \t]*(\/\/[^\r\n]*)?(\r?\n|$)/.exec(text.slice(node.end!));
  if (before.trim() !== '' || !after) return { file: file.path, start: node.start!, end: node.end!, text: '' };
  const end = node.end! + after[0].length;
  const start = lineStart + (text[lineStart] === '\uFEFF' ? 1 : 0);
  const paragraph = wholeParagraph(text, start, end);
  return { file: file.path, ...(paragraph ?? { start, end }), text: '' };
}

/** A statement alone between blank lines goes with the comment lines above it and one of the blank lines. */
function wholeParagraph(text: string, start: number, end: number): { start: number; end: number } | undefined {
  const blankAfter = /^[ \t]*\r?\n/.exec(text.slice(end));
  if (!blankAfter && end < text.length) return undefined;
  const above = /(?:^|\n[ \t]*\r?\n)((?:[ \t]*\/\/[^\n]*\n|[ \t]*\/\*(?:(?!\*\/)[\s\S])*\*\/[ \t]*\r?\n)*)$/.exec(
    text.slice(0, start).replace(/^\uFEFF/, ''),
  );
  if (!above || (above.index === 0 && above[1] !== '')) return undefined;
  return { start: start - above[1]!.length, end: end + (blankAfter?.[0].length ?? 0) };
}
