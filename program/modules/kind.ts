import type { Program } from '../program.ts';
import type { SourceFile } from '../../ast/source-file.ts';

/** How a file takes modules in: what an inserted import must look like. */
export type ModuleKind = 'cjs' | 'esm';

/** By extension and syntax first (TypeScript's `import` is ESM syntax whatever it compiles to), then by package.json. */
export function moduleKindOf(program: Program, file: SourceFile): ModuleKind {
  if (file.path.endsWith('.mjs') || file.path.endsWith('.mts')) return 'esm';
  if (file.path.endsWith('.cjs')) return 'cjs';
  if (hasEsmSyntax(file)) return 'esm';
  if (hasRequire(file)) return 'cjs';
  return file.isTypeScript ? 'esm' : program.manifestOf(file.path).type === 'module' ? 'esm' : 'cjs';
}

const ESM = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportDefaultDeclaration',
  'ExportAllDeclaration',
]);

function hasEsmSyntax(file: SourceFile): boolean {
  return file.ast.program.body.some(({ type }) => ESM.has(type));
}

function hasRequire(file: SourceFile): boolean {
  return file
    .all('CallExpression')
    .some(({ node }) => node.callee.type === 'Identifier' && node.callee.name === 'require');
}
