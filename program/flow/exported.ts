import type { NodePath } from '@babel/traverse';
import type { Program } from '../program.ts';
import type { SourceFile } from '../../ast/source-file.ts';
import { importersOf, type ModuleReference } from '../modules/importers.ts';
import type { Role } from '../roles.ts';
import { boundBy, referencesTo } from './references.ts';
import { isMember, memberNameOf, type Place } from './place.ts';

/** The name under which an expression leaves its file: `''` is the whole of a CommonJS module; undefined where it does not. */
export function exportedName(path: NodePath): string | undefined {
  const parent = path.parentPath;
  if (parent?.isExportDefaultDeclaration()) return 'default';
  if (parent?.isTSExportAssignment()) return '';
  if (parent?.isExportSpecifier())
    return parent.node.exported.type === 'Identifier' ? parent.node.exported.name : parent.node.exported.value;
  if (!parent?.isAssignmentExpression({ operator: '=' }) || path.key !== 'right') return undefined;
  return exportTarget(parent.get('left') as NodePath);
}

/** The name that `exports.x`, `module.exports.x` and `module.exports` stand for. */
export function exportTarget(left: NodePath): string | undefined {
  if (isWhole(left)) return '';
  if (!isMember(left)) return undefined;
  const object = left.get('object') as NodePath;
  return isWhole(object) || isFree(object, 'exports') ? memberNameOf(left) : undefined;
}

function isWhole(path: NodePath): boolean {
  return path.isMemberExpression() && memberNameOf(path) === 'exports' && isFree(path.get('object'), 'module');
}

function isFree(path: NodePath, name: string): boolean {
  return path.isIdentifier({ name }) && !path.scope.hasBinding(name, true);
}

/** Places, in the same file, that read the value back from `exports.name` or `module.exports`. */
export function ownExportReads(file: SourceFile, name: string, steps: readonly string[]): Place[] {
  return file.all('MemberExpression').flatMap((path): Place[] => {
    if (path.key === 'left' && path.parentPath.isAssignmentExpression()) return [];
    const target = exportTarget(path);
    if (target === undefined || target !== name || (name === '' && isExportMember(path))) return [];
    return [{ file, path, steps }];
  });
}

function isExportMember(path: NodePath): boolean {
  return path.key === 'object' && path.parentPath?.key === 'left' && exportTarget(path.parentPath) !== undefined;
}

const SERVER: readonly Role[] = ['server'];

/** Server files that take a file in. */
export function serverImporters(
  program: Program,
  file: SourceFile,
): readonly { file: SourceFile; reference: ModuleReference }[] {
  return importersOf(program, file.path, SERVER);
}

/** Where an export of a file turns up in the server files that take it in. */
export function importPlaces(program: Program, file: SourceFile, name: string, steps: readonly string[]): Place[] {
  return serverImporters(program, file).flatMap(({ file: importer, reference }) => {
    const { path } = reference;
    if (path.isImportDeclaration())
      return path.get('specifiers').flatMap((specifier) => bySpecifier(importer, specifier, name, steps));
    if (path.isExportNamedDeclaration())
      return path.get('specifiers').flatMap((specifier) => reExport(program, importer, specifier, [name, steps]));
    if (path.isExportAllDeclaration()) return name === 'default' ? [] : importPlaces(program, importer, name, steps);
    if (path.isTSExternalModuleReference()) return equalsPlaces(importer, path, wholeSteps(name, steps));
    return [{ file: importer, path, steps: wholeSteps(name, steps) }];
  });
}

function wholeSteps(name: string, steps: readonly string[]): readonly string[] {
  return name === '' ? steps : [name, ...steps];
}

function bySpecifier(importer: SourceFile, specifier: NodePath, name: string, steps: readonly string[]): Place[] {
  const local = (specifier.node as { local: { name: string } }).local.name;
  const taken = takenBy(specifier, name, steps);
  return taken ? referencesTo(importer, specifier.scope.getBinding(local), taken) : [];
}

/** What is still to be taken from a specifier's name; undefined where it takes another export. */
function takenBy(specifier: NodePath, name: string, steps: readonly string[]): readonly string[] | undefined {
  if (specifier.isImportNamespaceSpecifier()) return wholeSteps(name, steps);
  if (specifier.isImportDefaultSpecifier()) return name === 'default' || name === '' ? steps : [name, ...steps];
  const { imported } = specifier.node as { imported: { name?: string; value?: string } };
  const wanted = imported.name ?? imported.value;
  if (wanted === name) return steps;
  if (wanted === 'default' && name === '') return steps;
  return name === '' && wanted === steps[0] ? steps.slice(1) : undefined;
}

function reExport(
  program: Program,
  importer: SourceFile,
  specifier: NodePath,
  [name, steps]: [string, readonly string[]],
): Place[] {
  if (specifier.isExportNamespaceSpecifier())
    return importPlaces(program, importer, specifier.node.exported.name, wholeSteps(name, steps));
  if (!specifier.isExportSpecifier() || specifier.node.local.name !== name) return [];
  const { exported } = specifier.node;
  return importPlaces(program, importer, exported.type === 'Identifier' ? exported.name : exported.value, steps);
}

function equalsPlaces(importer: SourceFile, path: NodePath, steps: readonly string[]): Place[] {
  const declaration = path.parentPath;
  return declaration?.isTSImportEqualsDeclaration()
    ? (boundBy(importer, declaration.get('id') as NodePath, steps) ?? [])
    : [];
}
