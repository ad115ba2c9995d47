import type { NodePath } from '@babel/traverse';
import { dirname } from '../../core/posix.ts';
import type { SourceFile } from '../../ast/source-file.ts';
import { importersOf, moduleReferencesOf, type ModuleReference } from '../../program/modules/importers.ts';
import { resolve } from '../../program/modules/resolve.ts';
import type { Program } from '../../program/program.ts';

/** Packages that keep objects outside the app's own machines. */
const OBJECT_STORES =
  /^(aws-sdk|@aws-sdk\/(client-s3|lib-storage)|minio|@google-cloud\/storage|@azure\/storage-blob|azure-storage|cloudinary|ali-oss|qn|qiniu|cos-nodejs-sdk-v5|s3|knox|multer-s3|@vercel\/blob|imgur|@supabase\/supabase-js|pkgcloud)$/;

/** True for a file that the app loads only as one of several storages, of which another is an object store: settings decide. */
export function isChosenBySetting(program: Program, file: SourceFile): boolean {
  return program.remember(`chosen:${file.path}`, () => {
    const importers = importersOf(program, file.path, ['server']);
    if (importers.length === 0) return isLoadedByName(program, file);
    return importers.some((importer) => isChoice(program, importer.file, importer.reference, file));
  });
}

function isChoice(program: Program, importer: SourceFile, own: ModuleReference, file: SourceFile): boolean {
  const choices = usesOf(own).flatMap((use) => choiceAround(use) ?? []);
  const others = moduleReferencesOf(importer).filter(
    (reference) => reference.path !== own.path && isStore(program, importer, reference, file),
  );
  return others.some((other) =>
    usesOf(other).some((use) =>
      choices.some((choice) => choice.node.start! <= use.node.start! && use.node.end! <= choice.node.end!),
    ),
  );
}

/** Where the module that a reference loads is named: the reference itself, and the names that it is bound to. */
function usesOf({ path }: ModuleReference): NodePath[] {
  const declarator = path.parentPath;
  const id = declarator?.isVariableDeclarator() ? declarator.node.id : undefined;
  const names = path.isImportDeclaration()
    ? path.node.specifiers.map(({ local }) => local.name)
    : id?.type === 'Identifier'
      ? [id.name]
      : [];
  return [path, ...names.flatMap((name) => path.scope.getBinding(name)?.referencePaths ?? [])];
}

/** The outermost condition, `a || b`, switch or table of alternatives around a place, in its function. */
function choiceAround(path: NodePath): NodePath | undefined {
  let found: NodePath | undefined;
  for (let at = path.parentPath; at && !at.isFunction() && !at.isProgram(); at = at.parentPath) {
    if (
      at.isIfStatement() ||
      at.isConditionalExpression() ||
      at.isLogicalExpression() ||
      at.isSwitchStatement() ||
      at.isObjectExpression()
    )
      found = at;
  }
  return found;
}

function isStore(program: Program, importer: SourceFile, { specifier }: ModuleReference, file: SourceFile): boolean {
  const found = resolve(program, importer.path, specifier);
  const other = found.kind === 'file' && found.path !== file.path ? program.file(found.path) : undefined;
  return other !== undefined && loadsObjectStore(other);
}

function loadsObjectStore(file: SourceFile): boolean {
  return moduleReferencesOf(file).some(({ specifier }) => OBJECT_STORES.test(specifier));
}

/** `require('./' + config.storage)` in the same folder, beside a file that is an object store. */
function isLoadedByName(program: Program, file: SourceFile): boolean {
  const folder = dirname(file.path);
  const paths = program.sources.paths.filter((path) => dirname(path) === folder && path !== file.path);
  const beside = paths.flatMap((path) => program.file(path) ?? []);
  return beside.some(loadsObjectStore) && beside.some(loadsByName);
}

function loadsByName(file: SourceFile): boolean {
  return file.all('CallExpression').some((call) => {
    const [first] = call.get('arguments');
    const loads = call.get('callee').isIdentifier({ name: 'require' }) || call.get('callee').isImport();
    return (
      loads &&
      (first?.isBinaryExpression() || (first?.isTemplateLiteral() && first.node.expressions.length > 0)) &&
      /^['"`]\.\//.test(first.toString())
    );
  });
}
