const SPECIFIER = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*['"`]([^'"`\n]+)['"`]/g;

/** The specifiers that a text seems to take in, each once. */
export function specifiersIn(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(SPECIFIER), ([, specifier]) => specifier!))];
}

/** `@scope/name/deep/path` → `@scope/name`. */
export function packageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** The name that a specifier or path ends with: `users` of `#lib/users.js`, `tasks` of `./tasks/`. */
export function lastName(specifier: string): string {
  const last = specifier.replace(/\/$/, '').split('/').at(-1)!;
  return last.replace(/\.[cm]?[jt]sx?$/, '').replace(/^[#~@]/, '');
}
