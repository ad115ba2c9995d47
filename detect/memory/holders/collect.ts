import type { SourceFile } from '../../../ast/source-file.ts';
import { isServerCode } from '../../../program/browser-code.ts';
import type { Program } from '../../../program/program.ts';
import { collectClassFields } from './class-fields.ts';
import { collectExports } from './exports.ts';
import { collectGlobals } from './globals.ts';
import type { Holder } from './holder.ts';
import { mayHold } from './glance.ts';
import { collectTakenIn, takesDataIn } from './taken-in.ts';
import { collectVariables } from './variables.ts';

/** Every place in memory of the server's own code that may outlive a request. */
export function collectHolders(program: Program): readonly Holder[] {
  return program.remember('memory-holders', () => {
    const paths = program.sources.paths.filter((path) => isServerCode(program, path));
    const kept = paths.filter((path) => program.glance(path, (file) => isWorthALook(program, file)));
    const files = kept.flatMap((path) => program.file(path) ?? []);
    const own = files.flatMap((file) => holdersIn(program, file));
    return [...own, ...collectGlobals(program, files, paths)];
  });
}

/** Those of one file, but for the global object and the app object. */
export function holdersIn(program: Program, file: SourceFile): Holder[] {
  return [
    ...collectVariables(program, file),
    ...collectTakenIn(program, file),
    ...collectExports(file),
    ...collectClassFields(program, file),
  ];
}

/** False where `holdersIn` surely finds none; asked without scopes. */
export function isWorthALook(program: Program, file: SourceFile): boolean {
  return mayHold(file) || takesDataIn(program, file);
}
