import type { Binding, NodePath } from '@babel/traverse';
import type { Edit } from '../../core/edit.ts';
import type { SourceFile } from '../source-file.ts';

/** The edit that takes out the declaration of a top-level binding that nothing uses; undefined where it may have effects. */
export function removeBinding(file: SourceFile, name: string): Edit | undefined {
  const binding = file.root.scope.getOwnBinding(name);
  if (!binding || binding.referenced || binding.constantViolations.length > 0) return undefined;
  const { path } = binding;
  if (path.isImportSpecifier() || path.isImportDefaultSpecifier() || path.isImportNamespaceSpecifier()) return removeSpecifier(file, path);
  if (path.isTSImportEqualsDeclaration()) return removeStatement(file, path);
  return path.isVariableDeclarator() ? removeDeclarator(file, path, binding) : undefined;
}

function removeSpecifier(file: SourceFile, specifier: NodePath): Edit {
  const declaration = specifier.parentPath as NodePath<import('@babel/types').ImportDeclaration>;
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

function removeDeclarator(file: SourceFile, declarator: NodePath<import('@babel/types').VariableDeclarator>, binding: Binding): Edit | undefined {
  const declaration = declarator.parentPath as NodePath<import('@babel/types').VariableDeclaration>;
  const { id } = declarator.node;
  if (id.type === 'ObjectPattern' && id.properties.length > 1) {
    const property = id.properties.find((candidate) => candidate.start! <= binding.identifier.start! && binding.identifier.end! <= candidate.end!);
    return property && !id.properties.some(({ type }) => type === 'RestElement') ? removeFromList(file, id.properties, property) : undefined;
  }
  if (declaration.node.declarations.length > 1) return removeFromList(file, declaration.node.declarations, declarator.node);
  return declaration.parentPath.isProgram() ? removeStatement(file, declaration) : undefined;
}

function removeFromList(file: SourceFile, list: readonly { start?: number | null; end?: number | null }[], item: object): Edit {
  const at = list.indexOf(item);
  const next = list[at + 1];
  if (next) return { file: file.path, start: list[at]!.start!, end: next.start!, text: '' };
  return { file: file.path, start: list[at - 1]!.end!, end: list[at]!.end!, text: '' };
}

/** The statement with its line, when nothing else but a comment of its own stands there. */
export function removeStatement(file: SourceFile, { node }: NodePath): Edit {
  const { text } = file;
  const lineStart = text.lastIndexOf('\n', node.start! - 1) + 1;
  const before = text.slice(lineStart, node.start!).replace('\uFEFF', '');
  const after = /^[ \t]*;?[ \t]*(\/\/[^\r\n]*)?(\r?\n|$)/.exec(text.slice(node.end!));
  if (before.trim() !== '' || !after) return { file: file.path, start: node.start!, end: node.end!, text: '' };
  return { file: file.path, start: lineStart + (text[lineStart] === '\uFEFF' ? 1 : 0), end: node.end! + after[0].length, text: '' };
}
