import type { Binding, NodePath } from '@babel/traverse';
import type { SourceFile } from '../../../ast/source-file.ts';
import { referencesTo } from '../../../program/flow/references.ts';
import { moduleReferencesOf } from '../../../program/modules/importers.ts';
import { specifiersIn } from '../../../program/modules/specifiers.ts';
import { resolve } from '../../../program/modules/resolve.ts';
import type { Program } from '../../../program/program.ts';
import { mayChange } from './evidence.ts';
import { LASTS, type Holder } from './holder.ts';

/** Data of a JSON file, or of a file that is not there to be read, under the names by which a file takes it in. */
export function collectTakenIn(program: Program, file: SourceFile): Holder[] {
  return moduleReferencesOf(file)
    .filter(({ specifier }) => isData(program, file, specifier))
    .flatMap(({ path }) => bindingsOf(path))
    .flatMap((binding) => holderOf(file, binding) ?? []);
}

/** Whether a file takes data in, by its text. */
export function takesDataIn(program: Program, file: SourceFile): boolean {
  return specifiersIn(file.text).some((specifier) => isData(program, file, specifier));
}

function isData(program: Program, file: SourceFile, specifier: string): boolean {
  if (specifier.endsWith('.json')) return true;
  return /^\.{1,2}\//.test(specifier) && resolve(program, file.path, specifier).kind === 'unknown';
}

function bindingsOf(path: NodePath): Binding[] {
  const scope = path.scope;
  if (path.isImportDeclaration())
    return path.get('specifiers').flatMap((specifier) => scope.getBinding(specifier.node.local.name) ?? []);
  const declarator = path.parentPath;
  if (!declarator?.isVariableDeclarator() || declarator.getFunctionParent()) return [];
  return Object.keys(declarator.getBindingIdentifiers()).flatMap((name) => scope.getBinding(name) ?? []);
}

function holderOf(file: SourceFile, binding: Binding): Holder | undefined {
  if (!binding.referencePaths.some((path) => mayChange(path))) return undefined;
  const own = Object.values(binding.path.getBindingIdentifierPaths()).find(({ node }) => node === binding.identifier);
  return {
    ...LASTS,
    file,
    at: own ?? binding.path,
    name: binding.identifier.name,
    substance: 'object',
    position: 'module',
    values: [],
    assignments: binding.constantViolations.filter((path) => path.isAssignmentExpression()),
    scope: file.root,
    places: () => referencesTo(file, binding),
  };
}
