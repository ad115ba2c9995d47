import type { Node } from '@babel/types';
import type { SourceFile } from './source-file.ts';

/** True where a type names it: babel's scopes do not count annotations of variables and fields as references. */
export function isUsedAsType(file: SourceFile, name: string): boolean {
  const types = file.all('TSTypeReference').map(({ node }) => node.typeName as Node);
  const queries = file.all('TSTypeQuery').map(({ node }) => node.exprName as Node);
  return [...types, ...queries].some((node) => leftmost(node) === name);
}

function leftmost(node: Node): string | undefined {
  if (node.type === 'TSQualifiedName') return leftmost(node.left);
  return node.type === 'Identifier' ? node.name : undefined;
}
