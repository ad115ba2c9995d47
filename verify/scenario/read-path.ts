/**
 * Reads a value by a path as people write it: `user.name`, `items[0].id`, `items.0.id`, `['a key']`, each also after
 * `$.`; the empty path, `$` and `*` mean the whole. Undefined where there is nothing.
 */
export function readPath(value: unknown, path: string): unknown {
  const keys = path.replace(/^\$/, '').match(/[^.[\]'"]+|(?<=\[['"])[^'"]*(?=['"]\])/g) ?? [];
  if (path === '*') return value;
  return keys.reduce<unknown>(
    (inner, key) => (isContainer(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined),
    value,
  );
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** JSON as its value, any other text as undefined. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
