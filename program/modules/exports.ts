import type { NodePath } from '@babel/traverse';
import type { AssignmentExpression, ExportNamedDeclaration } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';

/** One thing that a file hands out. */
export type ExportEntry =
  /** The expression, function, class or identifier that is handed out. */
  | { readonly kind: 'value'; readonly path: NodePath }
  | { readonly kind: 'from'; readonly specifier: string; readonly name: string };

export interface Exports {
  /** By exported name; `default` for ESM default. `module.exports = x` is `''`. */
  readonly named: ReadonlyMap<string, ExportEntry>;
  /** Specifiers of `export * from`. */
  readonly stars: readonly string[];
}

const cache = new WeakMap<SourceFile, Exports>();

/** What a file exports, in ESM and in CommonJS. */
export function exportsOf(file: SourceFile): Exports {
  let known = cache.get(file);
  if (!known) cache.set(file, (known = readExports(file)));
  return known;
}

function readExports(file: SourceFile): Exports {
  const named = new Map<string, ExportEntry>();
  const stars = file.all('ExportAllDeclaration').map(({ node }) => node.source.value);
  for (const path of file.all('ExportDefaultDeclaration'))
    named.set('default', { kind: 'value', path: path.get('declaration') });
  for (const path of file.all('ExportNamedDeclaration')) addNamed(path, named);
  for (const path of file.all('TSExportAssignment')) named.set('', { kind: 'value', path: path.get('expression') });
  for (const path of file.all('AssignmentExpression')) {
    for (const name of exportedNames(path)) named.set(name, { kind: 'value', path: finalValue(path) });
  }
  return { named, stars };
}

function addNamed(path: NodePath<ExportNamedDeclaration>, named: Map<string, ExportEntry>): void {
  const declaration = path.get('declaration') as NodePath;
  if (declaration.isVariableDeclaration()) {
    for (const identifier of Object.values(declaration.getBindingIdentifierPaths()))
      named.set(identifier.node.name, { kind: 'value', path: identifier });
  } else if (declaration.node) {
    const id = (declaration.node as { id?: { name?: string } }).id?.name;
    if (id !== undefined) named.set(id, { kind: 'value', path: declaration });
  }
  const source = path.node.source?.value;
  for (const specifier of path.get('specifiers')) {
    const exported = nameOf(specifier.node.exported);
    if (specifier.isExportSpecifier()) {
      const local = specifier.node.local.name ?? nameOf(specifier.node.local);
      named.set(
        exported,
        source === undefined
          ? { kind: 'value', path: specifier.get('local') }
          : { kind: 'from', specifier: source, name: local },
      );
    } else if (source !== undefined) {
      named.set(exported, {
        kind: 'from',
        specifier: source,
        name: specifier.isExportNamespaceSpecifier() ? '*' : 'default',
      });
    }
  }
}

/** The names that an assignment exports: `exports.a = module.exports.b = x` gives each its own turn; `module.exports = x` gives `''`. */
function exportedNames(path: NodePath<AssignmentExpression>): string[] {
  const left = path.get('left') as NodePath;
  if (isModuleExports(left)) return [''];
  if (!left.isMemberExpression()) return [];
  const object = left.get('object');
  if (!isModuleExports(object) && !isFreeIdentifier(object, 'exports')) return [];
  const property = left.node.property;
  if (!left.node.computed && property.type === 'Identifier') return [property.name];
  return property.type === 'StringLiteral' ? [property.value] : [];
}

function finalValue(path: NodePath<AssignmentExpression>): NodePath {
  const right = path.get('right');
  return right.isAssignmentExpression() ? finalValue(right) : right;
}

function isModuleExports(path: NodePath): boolean {
  return (
    path.isMemberExpression() &&
    !path.node.computed &&
    isFreeIdentifier(path.get('object'), 'module') &&
    path.get('property').isIdentifier({ name: 'exports' })
  );
}

function isFreeIdentifier(path: NodePath, name: string): boolean {
  return path.isIdentifier({ name }) && !path.scope.hasBinding(name, true);
}

function nameOf(node: { type: string; name?: string; value?: string }): string {
  return node.name ?? node.value ?? '';
}
