import { endOfLine, lastOfPrologue, startOfCode } from '../../ast/edit/prologue.ts';
import type { SourceFile } from '../../ast/source-file.ts';
import { quoted, styleOf, type Style } from '../../ast/style.ts';
import type { Companion } from '../../core/companion.ts';
import type { Edit, ImportRequest } from '../../core/edit.ts';
import { envLoaderOf } from '../../program/environment.ts';
import { moduleKindOf, type ModuleKind } from '../../program/modules/kind.ts';
import { specifierFor } from '../../program/modules/specifier.ts';
import type { Program } from '../../program/program.ts';
import { topLevelStatement } from '../../program/top-level.ts';
import { clientStatements } from '../../templates/redis-client.ts';
import { freeName } from '../free-name.ts';
import { extensionOf, freePath } from '../generated-file.ts';
import type { ClientLibrary } from './versions.ts';

/** What a new client needs in the file that uses it, and beside it. */
export interface NewClient {
  readonly local: string;
  readonly edits: readonly Edit[];
  readonly imports: readonly ImportRequest[];
  readonly companions: readonly Companion[];
}

const NAMES = ['redisClient', 'sharedRedisClient'];

/** A client in the file itself: after its imports and after the statement that loads `.env`, before the first use. */
export function clientInFile(program: Program, file: SourceFile, offset: number, library: ClientLibrary): NewClient {
  const local = freeName(file, NAMES);
  const style = styleOf(file);
  const statements = clientStatements({ ...library, local, typescript: file.isTypeScript }, style);
  const edit = insertAfterSetUp(program, file, offset, statements.join(style.newline));
  return { local, edits: [edit], imports: [constructorImport(file, library)], companions: [] };
}

/** How a file takes in what makes a client. */
export function constructorImport(
  file: SourceFile,
  { kind, major }: Pick<ClientLibrary, 'kind' | 'major'>,
): ImportRequest {
  const name = kind === 'redis' ? 'createClient' : major >= 5 ? 'Redis' : 'default';
  return { file: file.path, from: kind, name, local: kind === 'redis' ? 'createClient' : 'Redis' };
}

function insertAfterSetUp(program: Program, file: SourceFile, offset: number, text: string): Edit {
  const { newline } = styleOf(file);
  const limit = topLevelStatement(file, offset)?.start ?? offset;
  const loaders =
    envLoaderOf(program, program.manifestOf(file.path))?.places.filter((place) => place.file === file) ?? [];
  const ends = [
    lastOfPrologue(file, limit),
    ...loaders.map(({ path }) => topLevelStatement(file, path.node.start!)),
  ].flatMap((statement) => (statement && statement.end! <= limit ? statement.end! : []));
  if (ends.length === 0)
    return { file: file.path, start: startOfCode(file), end: startOfCode(file), text: text + newline + newline };
  const at = endOfLine(file.text, Math.max(...ends));
  const gap = /^\r?\n[ \t]*(\r?\n|$)/.test(file.text.slice(at)) ? '' : newline;
  return { file: file.path, start: at, end: at, text: newline + newline + text + gap };
}

/** A module of its own, `lib/redis` beside the sources, in the language and style of the file that asks first. */
export function clientModule(program: Program, file: SourceFile, library: ClientLibrary, folder: string): NewClient {
  const manifest = program.manifestOf(file.path);
  const { path, text } = program.remember(`redis-module:${manifest.path}:${folder}`, () =>
    moduleText(program, file, library, folder),
  );
  const local = freeName(file, NAMES);
  const from = specifierFor(program, file, path);
  return {
    local,
    edits: [],
    imports: [{ file: file.path, from, name: NAMES[0]!, local }],
    companions: [{ kind: 'new-file', path, text }],
  };
}

function moduleText(
  program: Program,
  file: SourceFile,
  library: ClientLibrary,
  folder: string,
): { path: string; text: string } {
  const style = styleOf(file);
  const kind = moduleKindOf(program, file);
  const end = style.semicolons ? ';' : '';
  const statements = clientStatements({ ...library, local: NAMES[0]!, typescript: file.isTypeScript }, style);
  const lines = [...environmentLines(program, file, kind, style), importLine(file, library, kind, style), ''];
  const exported =
    kind === 'esm'
      ? [`export ${statements[0]}`, ...statements.slice(1)]
      : [...statements, '', `module.exports = { ${NAMES[0]} }${end}`];
  return {
    path: freePath(
      program,
      folder,
      ['redis', 'redis-client', 'shared-redis'].map((name) => name + extensionOf(file)),
    ),
    text: [...lines, ...exported, ''].join(style.newline),
  };
}

/**
 * ESM runs imports before any `config()` call of the entry, so the module loads `.env` itself; a second load changes
 * nothing. In CommonJS it does so only where the file that asks for the client has not loaded `.env` above.
 */
export function environmentLines(program: Program, file: SourceFile, kind: ModuleKind, style: Style): string[] {
  const manifest = program.manifestOf(file.path);
  const loader = envLoaderOf(program, manifest);
  if (!loader || loader.custom || manifest.dependencies['dotenv'] === undefined) return [];
  if (kind === 'cjs' && loader.places.some((place) => place.file === file)) return [];
  const specifier = quoted(loader.specifier, style);
  return [(kind === 'esm' ? `import ${specifier}` : `require(${specifier})`) + (style.semicolons ? ';' : '')];
}

function importLine(file: SourceFile, library: ClientLibrary, kind: ModuleKind, style: Style): string {
  const { name, local, from } = constructorImport(file, library);
  const names = name === 'default' ? local : `{ ${name} }`;
  const line =
    kind === 'esm'
      ? `import ${names} from ${quoted(from, style)}`
      : `${style.declare} ${names} = require(${quoted(from, style)})`;
  return line + (style.semicolons ? ';' : '');
}
