import type { NodePath } from '@babel/traverse';
import type { Finding } from '../../core/finding.ts';
import type { SourceFile } from '../../ast/source-file.ts';
import { pathsImporting } from '../../program/modules/specifier-index.ts';
import { callSitesOf, filesReaching, type CallSite } from '../../program/calls.ts';
import type { Program } from '../../program/program.ts';
import { evaluate } from '../../program/values/evaluate.ts';
import { findEntry, shapeOf } from '../../program/values/object-shape.ts';
import { possibleValues } from '../../program/values/possible-values.ts';

/** Packages whose one call opens a database file: which exports do, and the option that names the file. */
const OPENERS: Readonly<Record<string, { readonly exports: RegExp; readonly option?: string }>> = {
  'better-sqlite3': { exports: /^(default)?$/ },
  sqlite3: { exports: /^(cached\.)?Database$/ },
  sqlite: { exports: /^(open|DatabaseSync)$/, option: 'filename' },
  '@seald-io/nedb': { exports: /^(default)?$/, option: 'filename' },
  nedb: { exports: /^(default)?$/, option: 'filename' },
  'nedb-promises': { exports: /^(default\.)?(create)?$/, option: 'filename' },
  lowdb: {
    exports: /^(JSONFile|JSONFileSync|JSONFilePreset|JSONFileSyncPreset|FileSync|FileAsync|node\.JSONFile\w*)$/,
  },
  lokijs: { exports: /^(default)?$/ },
  'node-json-db': { exports: /^Config$/ },
  'simple-json-db': { exports: /^(default)?$/ },
  'node-persist': { exports: /^(default\.)?init(Sync)?$/, option: 'dir' },
  stormdb: { exports: /^localFileEngine$/ },
  'quick.db': { exports: /^QuickDB$/ },
  level: { exports: /^(default|Level)?$/ },
  'classic-level': { exports: /^ClassicLevel$/ },
  'keyv-file': { exports: /^(default|KeyvFile)?$/ },
};
/** Packages that talk to many databases: the option that says which, and the one that names the file. */
const DIALECTS: Readonly<Record<string, { readonly dialect: string; readonly file: string }>> = {
  knex: { dialect: 'client', file: 'filename' },
  sequelize: { dialect: 'dialect', file: 'storage' },
  'sequelize-typescript': { dialect: 'dialect', file: 'storage' },
  typeorm: { dialect: 'type', file: 'database' },
};
const SQLITE = /^(better-)?sqlite3?$|^sqljs$/;

/** Databases that are a file of this machine, or lie in the memory of this process. */
export function fileDatabases(program: Program): Finding[] {
  const opened = Object.keys(OPENERS)
    .filter((name) => isLoaded(program, name))
    .flatMap((name) =>
      [...callSitesOf(program, name), ...verboseSites(program, name)].flatMap((site) => openedAt(program, site, name)),
    );
  const spoken = Object.keys(DIALECTS)
    .filter((name) => isLoaded(program, name))
    .flatMap((name) => callSitesOf(program, name).flatMap((site) => spokenAt(program, site, name)));
  return [...opened, ...spoken];
}

function isLoaded(program: Program, name: string): boolean {
  return pathsImporting(program, name, ['server']).length > 0;
}

function openedAt(program: Program, site: CallSite, name: string): Finding[] {
  const opener = OPENERS[name]!;
  if (!opener.exports.test(exportOf(site))) return [];
  const [first] = site.path.get('arguments') as NodePath[];
  const option =
    first && opener.option ? findEntry(shapeOf(program, site.file, first), opener.option)?.value : undefined;
  if (name.startsWith('lowdb') || !first) return first ? [findingAt(site, false)] : [];
  const names = literals(program, site.file, option ?? first);
  const inMemory =
    isMemory(names) || (opener.option !== undefined && /nedb/.test(name) && !option && !first.isStringLiteral());
  return [findingAt(site, inMemory)];
}

const exportOf = ({ names, subpath }: CallSite): string =>
  [...(subpath === 'node' ? ['node'] : []), ...names].join('.');

/** `require('sqlite3').verbose()` hands out the package again. */
function verboseSites(program: Program, name: string): CallSite[] {
  if (name !== 'sqlite3') return [];
  return filesReaching(program, name).flatMap((file) =>
    file.all('NewExpression').flatMap((path): CallSite[] => {
      const callee = path.get('callee') as NodePath;
      const object = callee.isMemberExpression() ? callee.get('object') : undefined;
      const value = object && evaluate(program, file, object);
      const maker =
        value?.kind === 'node' && value.path.isCallExpression()
          ? evaluate(program, value.file, value.path.get('callee') as NodePath)
          : undefined;
      const isOwn = maker?.kind === 'package' && maker.name === name && maker.names.at(-1) === 'verbose';
      return isOwn ? [{ file, path, names: ['Database'], subpath: '' }] : [];
    }),
  );
}

/** `knex({ client: 'sqlite3', … })`, `new Sequelize('sqlite:db.file')`. */
function spokenAt(program: Program, site: CallSite, name: string): Finding[] {
  const { dialect, file } = DIALECTS[name]!;
  const parts = site.path.get('arguments') as NodePath[];
  const shapes = parts.map((part) => shapeOf(program, site.file, part));
  const said = shapes.flatMap((shape) => findEntry(shape, dialect) ?? []);
  const spoken = said.flatMap((entry) => (entry.value ? literals(program, entry.file, entry.value) : []));
  const urls = parts
    .flatMap((part) => (part.isStringLiteral() ? [part.node.value] : []))
    .filter((url) => url.startsWith('sqlite:'));
  if (!spoken.some((text) => SQLITE.test(text)) && urls.length === 0) return [];
  const places = shapes.flatMap((shape) => findEntry(shape, file) ?? []);
  const names = [
    ...urls,
    ...places.flatMap((entry) => (entry.value ? literals(program, entry.file, entry.value) : [])),
  ];
  return [findingAt(site, isMemory(names))];
}

/** Where a file is named too, memory is only for tests. */
function isMemory(names: readonly string[]): boolean {
  return names.length > 0 && names.every((name) => name.includes(':memory:'));
}

function literals(program: Program, file: SourceFile, path: NodePath): string[] {
  return possibleValues(program, file, path).flatMap((value) =>
    value.path.isStringLiteral() ? [value.path.node.value] : [],
  );
}

/** Where the file's name is written, if that is elsewhere. */
function namedAt({ file, path }: CallSite): Pick<Finding, 'uses'> {
  const [first] = path.get('arguments') as NodePath[];
  const binding = first?.isIdentifier() ? first.scope.getBinding(first.node.name) : undefined;
  return binding?.path.isVariableDeclarator() ? { uses: [file.locate(binding.identifier)] } : {};
}

function findingAt(site: CallSite, inMemory: boolean): Finding {
  const at = { at: site.file.locate(site.path.node), ...namedAt(site) };
  const remedy = 'Use a database server that all instances share, such as PostgreSQL or MySQL.';
  if (inMemory) {
    return {
      check: 'cache',
      rule: 'memory-database',
      ...at,
      remedy,
      message:
        'A database lives in the memory of this process. Every instance has one of its own, and a restart empties it.',
    };
  }
  return {
    check: 'temp-files',
    rule: 'file-database',
    ...at,
    remedy,
    message:
      'The database is a file on the disk of this machine. Every instance writes to a file of its own, and they drift apart.',
  };
}
