import type { NodePath } from '@babel/traverse';
import { basename, dirname } from '../../core/posix.ts';
import type { Program } from '../program.ts';
import { roleIn } from '../role-in.ts';
import type { Role } from '../roles.ts';
import type { SourceFile } from '../../ast/source-file.ts';
import { requiredSpecifier } from './required.ts';
import { specifiersEndingWith } from './specifier-index.ts';
import { lastName } from './specifiers.ts';
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

/** Files of some roles, of any if not told, that take a file in, with the places. Only those are parsed. */
export function importersOf(
  program: Program,
  path: string,
  roles: readonly Role[] = CODE,
): readonly { file: SourceFile; reference: ModuleReference }[] {
  return program.remember(`importers:${path}:${roles.join()}`, () =>
    importingPaths(program, path, roles)
      .flatMap((from) => program.file(from) ?? [])
      .flatMap((file) =>
        moduleReferencesOf(file)
          .filter(({ specifier }) => leadsTo(program, file.path, specifier, path))
          .map((reference) => ({ file, reference })),
      ),
  );
}

/** The paths of those files, by their text: of one that does not parse too. */
export function importingPaths(program: Program, path: string, roles: readonly Role[]): string[] {
  const written = specifiersEndingWith(program, namesOf(program, path)).filter(
    ({ from, specifier }) =>
      from !== path && roles.includes(roleIn(program, from)) && leadsTo(program, from, specifier, path),
  );
  return [...new Set(written.map(({ from }) => from))].sort();
}

function leadsTo(program: Program, from: string, specifier: string, path: string): boolean {
  const found = resolve(program, from, specifier);
  return found.kind === 'file' && found.path === path;
}

/** What a specifier that leads to the path ends with: its name, for an index file its folder's, for a workspace's main file the package's. */
function namesOf(program: Program, path: string): string[] {
  const name = lastName(path);
  const own = program.manifests.length > 1 ? program.manifestOf(path).name : undefined;
  const workspace = own === undefined ? [] : [own];
  if (name !== 'index') return [name, ...workspace];
  return [basename(dirname(path)), 'index', '.', '..', ...workspace].filter((word) => word !== '');
}
