import { parseJson } from '../scenario/read-path.ts';

/** A text in a JSON answer, with its path as a capture writes it. */
export interface TextIn {
  readonly path: string;
  readonly value: string;
}

/** All texts and numbers in a JSON text; none in any other. */
export function textsIn(json: string): TextIn[] {
  return collect(parseJson(json), '');
}

function collect(value: unknown, path: string): TextIn[] {
  if (typeof value === 'string' || typeof value === 'number')
    return path === '' ? [] : [{ path, value: String(value) }];
  if (typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, inner]) =>
    collect(inner, isList ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`),
  );
}
