import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';

/** An expression, and the properties that are still to be taken from it to reach the value that is followed. */
export interface Place {
  readonly file: SourceFile;
  readonly path: NodePath;
  readonly steps: readonly string[];
  /** Where `path` is a whole `export` declaration: the name that it exports. */
  readonly exportedAs?: string;
}

/** The name of `a.b`, `a?.b`, `a['b']`, `a.#b` and `a[0]`; undefined for a computed one. */
export function memberNameOf(path: NodePath): string | undefined {
  return memberName(path.node);
}

/** As `memberNameOf`, of a node. */
export function memberName(node: Node): string | undefined {
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return undefined;
  const { property, computed } = node;
  if (!computed && property.type === 'Identifier') return property.name;
  if (property.type === 'PrivateName') return `#${property.id.name}`;
  return property.type === 'StringLiteral' || property.type === 'NumericLiteral' ? String(property.value) : undefined;
}

export function isMember(path: NodePath | null | undefined): boolean {
  return path?.isMemberExpression() === true || path?.isOptionalMemberExpression() === true;
}

/** All member expressions of a file, optional ones too. */
export function membersOf(file: SourceFile): readonly NodePath[] {
  return [...file.all('MemberExpression'), ...file.all('OptionalMemberExpression')];
}
