import type { SourceFile } from '../../ast/source-file.ts';
import { dirname, relative } from '../../core/posix.ts';
import type { Program } from '../program.ts';
import { moduleReferencesOf } from './importers.ts';
import { moduleKindOf } from './kind.ts';
import { tsconfigOf } from './tsconfig.ts';

/** How a file would write the import of another file of the app: with or without an extension, as its neighbours do. */
export function specifierFor(program: Program, from: SourceFile, to: string): string {
  const path = relative(dirname(from.path), to);
  const bare = path.replace(/\.[cm]?[jt]sx?$/, '');
  const extension = extensionFor(program, from, to);
  return extension === '' && bare.endsWith('/index') ? bare.slice(0, -'/index'.length) || '.' : bare + extension;
}

function extensionFor(program: Program, from: SourceFile, to: string): string {
  const written = /\.[cm]?[jt]sx?$/.exec(to)![0];
  if (written === '.mjs' || written === '.cjs') return written;
  if (!from.isTypeScript) return moduleKindOf(program, from) === 'esm' || usesExtensions(from) ? written : '';
  if (moduleReferencesOf(from).some(({ specifier }) => /^\.{1,2}\/.*\.[cm]?ts$/.test(specifier))) return written;
  const compiled = written.replace('ts', 'js').replace('x', '');
  if (hasRelativeImports(from)) return usesExtensions(from) ? compiled : '';
  const isNode = /^(node16|node18|node20|nodenext)$/.test(tsconfigOf(program, from.path)?.module ?? '');
  return isNode && program.manifestOf(from.path).type === 'module' ? compiled : '';
}

function hasRelativeImports(file: SourceFile): boolean {
  return moduleReferencesOf(file).some(({ specifier }) => specifier.startsWith('.'));
}

function usesExtensions(file: SourceFile): boolean {
  const relatives = moduleReferencesOf(file).filter(({ specifier }) => /^\.(?!.*\.json$)/.test(specifier));
  return relatives.length > 0 && relatives.every(({ specifier }) => /\.[cm]?js$/.test(specifier));
}
