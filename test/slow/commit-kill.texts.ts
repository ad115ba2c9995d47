/** Files that each version changes, makes and deletes. */
export const FILES: readonly string[] = Array.from({ length: 24 }, (_, n) =>
  n % 2 ? `lib${n}/deep/f${n}.js` : `f${n}.js`,
);

/** The text of a file in a version; every third file is there in even versions only. */
export function textOf(path: string, version: number): string | null {
  if (FILES.indexOf(path) % 3 === 0 && version % 2 === 1) return null;
  return `// ${path}, version ${version}\r\n${'x'.repeat(2000)}\n`;
}
