/** The name of a property or method with a plain or quoted key; undefined for a computed one. */
export function propertyKey(node: { key?: unknown; computed?: boolean }): string | undefined {
  const key = node.key as { type: string; name?: string; value?: unknown } | undefined;
  if (!key || (node.computed && key.type !== 'StringLiteral')) return undefined;
  if (key.type === 'Identifier') return key.name;
  return key.type === 'StringLiteral' || key.type === 'NumericLiteral' ? String(key.value) : undefined;
}
