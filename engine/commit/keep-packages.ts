import { parseManifest } from '../../program/manifest.ts';
import type { Program } from '../../program/program.ts';
import { editManifest } from '../companions/manifest.ts';
import type { StepFile } from './record.ts';

/** One change that lets stay what the app still uses, and the names of that. */
export interface KeptInFile {
  readonly change: StepFile;
  readonly kept: readonly string[];
}

/** Keeps dependencies that a change to a package.json drops while files still import them; undefined for other changes. */
export function keepPackages(program: Program, change: StepFile): KeptInFile | undefined {
  const { path, before, after } = change;
  if (!/(^|\/)package\.json$/.test(path) || before === null || after === null) return undefined;
  const [had, has] = [parseManifest(path, before).dependencies, parseManifest(path, after).dependencies];
  const kept = Object.keys(had).filter((name) => has[name] === undefined && isImported(program, path, name));
  const dependencies = kept.map((name) => ({ kind: 'dependency' as const, manifest: path, name, range: had[name]! }));
  return { change: { ...change, after: editManifest(after, dependencies) }, kept };
}

function isImported(program: Program, manifest: string, name: string): boolean {
  const quoted = ['"', "'", '`'].flatMap((quote) => [`${quote}${name}${quote}`, `${quote}${name}/`]);
  const { paths } = program.sources;
  return paths.some((path) => program.manifestOf(path).path === manifest && program.sources.mentions(path, quoted));
}
