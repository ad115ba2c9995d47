import type { NodePath } from '@babel/traverse';
import type { CallExpression, NewExpression } from '@babel/types';
import type { Program } from './program.ts';
import type { SourceFile } from '../ast/source-file.ts';
import { exportsOf, type ExportEntry } from './modules/exports.ts';
import { importersOf } from './modules/importers.ts';
import { pathsImporting } from './modules/specifier-index.ts';
import { propertyKey } from './values/property-key.ts';
import { evaluate, exportValue, wholeValue } from './values/evaluate.ts';
import type { Value } from './values/value.ts';

/** A call or construction of something that a package exports. */
export interface CallSite {
  readonly file: SourceFile;
  readonly path: NodePath<CallExpression | NewExpression>;
  /** The exports from the whole module to the callee: `[]`, `['default']`, `['rateLimit']`, `['Store', 'create']`. */
  readonly names: readonly string[];
  readonly subpath: string;
}

/**
 * Every call of a package's exports in server files, however the binding got its name and its way there. With `words`, only
 * in files that hold one of them and in those that such a file hands the package on to: an export is spelt where it is taken.
 */
export function callSitesOf(program: Program, packageName: string, words?: readonly string[]): readonly CallSite[] {
  return program.remember(`calls:${packageName}:${words?.join() ?? ''}`, () => {
    const files = words
      ? reachedFrom(program, program.filesMentioning(words), packageName)
      : filesReaching(program, packageName);
    return files.flatMap((file) => sitesIn(program, file, packageName));
  });
}

function sitesIn(program: Program, file: SourceFile, packageName: string): readonly CallSite[] {
  return program.remember(`package-calls:${file.path}`, () => packageCallsIn(program, file)).get(packageName) ?? [];
}

/** Every call of a file that leads into a package, by package, in source order. */
function packageCallsIn(program: Program, file: SourceFile): ReadonlyMap<string, readonly CallSite[]> {
  const paths: NodePath<CallExpression | NewExpression>[] = [
    ...file.all('CallExpression'),
    ...file.all('NewExpression'),
  ];
  const found = new Map<string, CallSite[]>();
  for (const path of paths.toSorted((a, b) => a.node.start! - b.node.start!)) {
    const value = calleeValue(program, file, path);
    if (value?.kind !== 'package') continue;
    const site: CallSite = { file, path, names: value.names, subpath: value.subpath };
    const known = found.get(value.name);
    if (known) known.push(site);
    else found.set(value.name, [site]);
  }
  return found;
}

function calleeValue(
  program: Program,
  file: SourceFile,
  path: NodePath<CallExpression | NewExpression>,
): Value | undefined {
  const callee = path.get('callee') as NodePath;
  if (callee.isImport() || callee.isIdentifier({ name: 'require' })) return undefined;
  return wholeValue(program, evaluate(program, file, callee));
}

/** Server files that name the package, and those that take it in through a file of the app that hands it on. */
export function filesReaching(program: Program, packageName: string): readonly SourceFile[] {
  const importing = pathsImporting(program, packageName, ['server']).flatMap((path) => program.file(path) ?? []);
  return reachedFrom(program, importing, packageName);
}

/** These files, and those that take the package in through one of them. */
function reachedFrom(program: Program, files: readonly SourceFile[], packageName: string): readonly SourceFile[] {
  const reached = new Map<string, SourceFile>();
  const queue = [...files];
  for (let file = queue.shift(); file; file = queue.shift()) {
    if (reached.has(file.path)) continue;
    reached.set(file.path, file);
    if (handsOn(program, file, packageName)) queue.push(...serverImporters(program, file));
  }
  return [...reached.values()];
}

function serverImporters(program: Program, file: SourceFile): SourceFile[] {
  return importersOf(program, file.path, ['server']).map((importer) => importer.file);
}

function handsOn(program: Program, file: SourceFile, packageName: string): boolean {
  const { named, stars } = exportsOf(file);
  if (stars.includes(packageName)) return true;
  return [...named].some(
    ([name, entry]) =>
      isOf(exportValue(program, file, name), packageName) || memberIsOf(program, file, entry, packageName),
  );
}

function memberIsOf(program: Program, file: SourceFile, entry: ExportEntry, packageName: string): boolean {
  if (entry.kind !== 'value' || !entry.path.isObjectExpression()) return false;
  return entry.path.get('properties').some((property) => {
    const isNamed = property.isObjectProperty() && propertyKey(property.node) !== undefined;
    return isNamed && isOf(evaluate(program, file, property.get('value') as NodePath), packageName);
  });
}

function isOf(value: Value | undefined, packageName: string): boolean {
  return value?.kind === 'package' && value.name === packageName;
}
