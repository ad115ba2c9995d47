import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { importersOf } from '../../program/modules/importers.ts';
import type { Program } from '../../program/program.ts';
import { functionName } from './function-name.ts';

/** A test or script of the app that takes in the file of a function and names it; undefined where there is none. */
export function outsideCaller(program: Program, file: SourceFile, fn: NodePath): string | undefined {
  const name = functionName(fn);
  if (name === undefined) return undefined;
  const importers = importersOf(program, file.path, ['test', 'tooling']);
  return importers.find((importer) => importer.file.all('Identifier').some(({ node }) => node.name === name))?.file
    .path;
}
