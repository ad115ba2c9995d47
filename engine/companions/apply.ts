import type { ChangeSet, FileChange } from '../../core/change.ts';
import type { Companion } from '../../core/companion.ts';
import type { Sources } from '../../core/sources.ts';
import type { Program } from '../../program/program.ts';
import { addVariables, envExamplePath } from './env-example.ts';
import { editManifest } from './manifest.ts';

type Of<K extends Companion['kind']> = Extract<Companion, { kind: K }>;

/** The changes outside the source files. `after` is the program with the source edits made: it tells what is still imported. */
export function applyCompanions(program: Program, after: Sources, companions: readonly Companion[]): ChangeSet {
  const unique = [...new Map(companions.map((companion) => [JSON.stringify(companion), companion])).values()];
  return [...newFiles(program, unique), ...manifests(program, after, unique), ...environments(program, unique)];
}

function newFiles(program: Program, companions: readonly Companion[]): FileChange[] {
  const files = companions.filter((companion): companion is Of<'new-file'> => companion.kind === 'new-file');
  return [...new Map(files.map((file) => [file.path, file])).values()]
    .filter(({ path }) => !program.sources.has(path))
    .map(({ path, text }) => ({ path, before: null, after: text }));
}

function manifests(program: Program, after: Sources, companions: readonly Companion[]): FileChange[] {
  const changes = companions.filter(
    (c): c is Of<'dependency' | 'drop-dependency'> =>
      c.kind === 'dependency' || (c.kind === 'drop-dependency' && !isImported(program, after, c)),
  );
  return [...new Set(changes.map(({ manifest }) => manifest))].map((path) => {
    const before = program.sources.read(path);
    return {
      path,
      before,
      after: editManifest(
        before,
        changes.filter(({ manifest }) => manifest === path),
      ),
    };
  });
}

function isImported(program: Program, after: Sources, { manifest, name }: Of<'drop-dependency'>): boolean {
  const quoted = [`'${name}'`, `"${name}"`, `\`${name}\``, `'${name}/`, `"${name}/`];
  return after.paths.some((path) => program.manifestOf(path).path === manifest && after.mentions(path, quoted));
}

function environments(program: Program, companions: readonly Companion[]): FileChange[] {
  const variables = companions.filter((companion): companion is Of<'environment'> => companion.kind === 'environment');
  const folders = [...new Set(variables.map(({ folder }) => folder))];
  return folders.map((folder) => {
    const path = envExamplePath(program.sources, folder);
    const before = program.sources.has(path) ? program.sources.read(path) : null;
    const unique = [...new Map(variables.filter((v) => v.folder === folder).map((v) => [v.name, v])).values()];
    return { path, before, after: addVariables(before ?? '', unique, newlineOf(before ?? neighbour(program, folder))) };
  });
}

/** A text whose line ends a new file takes over: the package.json of its folder, or any source. */
function neighbour({ sources }: Program, folder: string): string {
  const manifest = folder === '' ? 'package.json' : `${folder}/package.json`;
  return sources.read(sources.has(manifest) ? manifest : sources.paths[0]!);
}

function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
