import type { SourceFile } from '../ast/source-file.ts';

/** The first of the candidates that no scope of the file binds and nothing refers to; numbers the last one if all are taken. */
export function freeName(file: SourceFile, candidates: readonly string[]): string {
  const taken = new Set([...file.all('Identifier'), ...file.all('JSXIdentifier')].map(({ node }) => node.name));
  const free = candidates.find((name) => !taken.has(name));
  if (free !== undefined) return free;
  const last = candidates.at(-1)!;
  for (let n = 2; ; n++) if (!taken.has(`${last}${n}`)) return `${last}${n}`;
}
