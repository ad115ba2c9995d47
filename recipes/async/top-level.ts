import type { SourceFile } from '../../ast/source-file.ts';
import { moduleKindOf } from '../../program/modules/kind.ts';
import { tsconfigOf } from '../../program/modules/tsconfig.ts';
import type { Program } from '../../program/program.ts';

/** True where `await` may stand at the top level: an ES module that is not compiled to CommonJS. */
export function canAwaitAtTop(program: Program, file: SourceFile): boolean {
  if (moduleKindOf(program, file) !== 'esm') return false;
  if (!file.isTypeScript || file.path.endsWith('.mts')) return true;
  const module = tsconfigOf(program, file.path)?.module ?? '';
  return (
    /^(es|preserve)/.test(module) || (module.startsWith('node') && program.manifestOf(file.path).type === 'module')
  );
}
