import type { SourceFile } from '../../ast/source-file.ts';
import type { Program } from '../program.ts';
import { tsconfigOf } from './tsconfig.ts';

/** TypeScript that compiles to CommonJS without `esModuleInterop`: a CommonJS package has no default import there. */
export function hasNoDefaults(program: Program, file: SourceFile): boolean {
  const config = file.isTypeScript ? tsconfigOf(program, file.path) : undefined;
  return config !== undefined && config.interop !== true && (config.module ?? 'commonjs') === 'commonjs';
}
