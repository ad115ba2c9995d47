import { isServerCode } from '../../../program/browser-code.ts';
import type { Program } from '../../../program/program.ts';
import { collectClassFields } from './class-fields.ts';
import { collectExports } from './exports.ts';
import { collectGlobals } from './globals.ts';
import type { Holder } from './holder.ts';
import { collectTakenIn } from './taken-in.ts';
import { collectVariables } from './variables.ts';

/** Every place in memory of the server's own code that may outlive a request. */
export function collectHolders(program: Program): readonly Holder[] {
  return program.remember('memory-holders', () => {
    const paths = program.sources.paths.filter((path) => isServerCode(program, path));
    const files = paths.flatMap((path) => program.file(path) ?? []);
    const own = files.flatMap((file) => [
      ...collectVariables(file),
      ...collectTakenIn(program, file),
      ...collectExports(file),
      ...collectClassFields(program, file),
    ]);
    return [...own, ...collectGlobals(program, files)];
  });
}
