import type { NodePath } from '@babel/traverse';
import { basename, dirname } from '../../core/posix.ts';
import type { Program } from '../program.ts';
import type { Role } from '../roles.ts';
import type { SourceFile } from '../../ast/source-file.ts';
import { requiredSpecifier } from './required.ts';
import { resolve } from './resolve.ts';

const CODE: readonly Role[] = ['server', 'test', 'tooling', 'browser'];

/** One `import`, `export … from`, `require` or `import()` of a file. */
export interface ModuleReference {
  readonly specifier: string;
  readonly path: NodePath;
}

/** Everything that a file takes in, in source order of each kind. */
export function moduleReferencesOf(file: SourceFile): ModuleReference[] {
  const declarations = [...file.all('ImportDeclaration'), ...file.all('ExportNamedDeclaration'), ...file.all('ExportAllDeclaration')];
  const calls = [...file.all('CallExpression'), ...file.all('ImportExpression')];
  const equals = file.all('TSExternalModuleReference');
  return [
    ...declarations.flatMap((path) => (path.node.source ? { specifier: path.node.source.value, path: path as NodePath } : [])),
    ...equals.map((path) => ({ specifier: path.node.expression.value, path: path as NodePath })),
    ...calls.flatMap((path) => {
      const specifier = requiredSpecifier(path);
      return specifier === undefined ? [] : { specifier, path: path as NodePath };
    }),
  ];
}

/** Files of any role that take a file in, with the places. Only files whose text holds its name are parsed. */
export function importersOf(program: Program, path: string): readonly { file: SourceFile; reference: ModuleReference }[] {
  return program.remember(`importers:${path}`, () => {
    const files = program.filesMentioning(namesOf(path), CODE).filter((file) => file.path !== path);
    return files.flatMap((file) =>
      moduleReferencesOf(file)
        .filter(({ specifier }) => leadsTo(program, file.path, specifier, path))
        .map((reference) => ({ file, reference })),
    );
  });
}

function leadsTo(program: Program, from: string, specifier: string, path: string): boolean {
  const found = resolve(program, from, specifier);
  return found.kind === 'file' && found.path === path;
}

/** Words of which one must stand in a specifier that leads to the path: its name, or its folder's for an index file. */
function namesOf(path: string): string[] {
  const name = basename(path).replace(/\.[cm]?[jt]sx?$/, '');
  if (name !== 'index') return [name];
  const folder = basename(dirname(path));
  return [folder, 'index', `'./'`, `"./"`, `'.'`, `"."`, `'..'`, `".."`, `'../'`, `"../"`].filter((word) => word !== '');
}
