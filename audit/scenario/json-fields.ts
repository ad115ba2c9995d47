/** A text in a JSON answer, with the path to it as a capture writes it: `user.photos[0]`. */
export interface JsonField {
  readonly path: string;
  readonly value: string;
}

/** All texts and numbers in a JSON text; none for any other text. */
export function jsonFields(text: string): JsonField[] {
  try {
    return fieldsIn(JSON.parse(text), '');
  } catch {
    return [];
  }
}

function fieldsIn(value: unknown, path: string): JsonField[] {
  if (typeof value === 'string' || typeof value === 'number')
    return path === '' ? [] : [{ path, value: String(value) }];
  if (typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, inner]) =>
    fieldsIn(inner, isList ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`),
  );
}

/** The path of the first field whose own name fits. */
export function findField(text: string, name: RegExp): string | undefined {
  return jsonFields(text).find(({ path }) => name.test(path.split('.').at(-1) ?? ''))?.path;
}
