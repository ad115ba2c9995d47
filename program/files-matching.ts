import type { Program } from './program.ts';
import { roleIn } from './role-in.ts';
import type { SourceFile } from '../ast/source-file.ts';

/** Parsed server files that hold one of the words and, looked at more closely but still as text, match the pattern. */
export function filesMatching(program: Program, words: readonly string[], pattern: RegExp): SourceFile[] {
  const { sources } = program;
  const paths = sources.paths.filter((path) => roleIn(program, path) === 'server' && sources.mentions(path, words));
  return paths.filter((path) => pattern.test(sources.read(path))).flatMap((path) => program.file(path) ?? []);
}
