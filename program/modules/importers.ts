import type { NodePath } from '@babel/traverse';
import { basename, dirname } from '../../core/posix.ts';
import type { Program } from '../program.ts';
import { roleOf, type Role } from '../roles.ts';
import type { SourceFile } from '../../ast/source-file.ts';
import { requiredSpecifier } from './required.ts';
import { resolve } from './resolve.ts';

const CODE: readonly Role[] = ['server', 'test', 'tooling', 'browser'];

/** One `import`, `export … from`, `require` or `import()` of a file. */
export interface ModuleReference {
  readonly specifier: string;
  readonly path: NodePath;
}

const known = new WeakMap<SourceFile, readonly ModuleReference[]>();

/** Everything that a file takes in, in source order of each kind. */
export function moduleReferencesOf(file: SourceFile): readonly ModuleReference[] {
  let references = known.get(file);
  if (!references) known.set(file, (references = readReferences(file)));
  return references;
}

function readReferences(file: SourceFile): ModuleReference[] {
  const declarations = [
    ...file.all('ImportDeclaration'),
    ...file.all('ExportNamedDeclaration'),
    ...file.all('ExportAllDeclaration'),
  ];
  const calls = [...file.all('CallExpression'), ...file.all('ImportExpression')];
  const equals = file.all('TSExternalModuleReference');
  return [
    ...declarations.flatMap((path) =>
      path.node.source ? { specifier: path.node.source.value, path: path as NodePath } : [],
    ),
    ...equals.map((path) => ({ specifier: path.node.expression.value, path: path as NodePath })),
    ...calls.flatMap((path) => {
      const specifier = requiredSpecifier(path);
      return specifier === undefined ? [] : { specifier, path: path as NodePath };
    }),
  ];
}

/** Files of any role that take a file in, with the places. Only files whose text holds its name are parsed. */
export function importersOf(
  program: Program,
  path: string,
): readonly { file: SourceFile; reference: ModuleReference }[] {
  return program.remember(`importers:${path}`, () => {
    const names = namesOf(program, path);
    const ending = specifierEnding(names);
    const paths = program.sources.paths.filter(
      (from) =>
        from !== path &&
        CODE.includes(roleOf(from)) &&
        program.sources.mentions(from, names) &&
        ending.test(program.sources.read(from)),
    );
    return paths
      .flatMap((from) => program.file(from) ?? [])
      .flatMap((file) =>
        moduleReferencesOf(file)
          .filter(({ specifier }) => ending.test(`'${specifier}'`) && leadsTo(program, file.path, specifier, path))
          .map((reference) => ({ file, reference })),
      );
  });
}

/** A quoted text that ends with one of the names, with or without an extension: files without one need no parsing. */
function specifierEnding(names: readonly string[]): RegExp {
  const either = names.map((name) => name.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('|');
  return new RegExp(`['"\`](?:[^'"\`\\n]*[/#~@])?(?:${either})(?:\\.[cm]?[jt]sx?)?/?['"\`]`);
}

function leadsTo(program: Program, from: string, specifier: string, path: string): boolean {
  const found = resolve(program, from, specifier);
  return found.kind === 'file' && found.path === path;
}

/** What a specifier that leads to the path ends with: its name, for an index file its folder's, for a workspace's main file the package's. */
function namesOf(program: Program, path: string): string[] {
  const name = basename(path).replace(/\.[cm]?[jt]sx?$/, '');
  const own = program.manifests.length > 1 ? program.manifestOf(path).name : undefined;
  const workspace = own === undefined ? [] : [own];
  if (name !== 'index') return [name, ...workspace];
  return [basename(dirname(path)), 'index', '.', '..', ...workspace].filter((word) => word !== '');
}
