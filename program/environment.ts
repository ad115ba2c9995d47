import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../ast/source-file.ts';
import { callSitesOf } from './calls.ts';
import { moduleReferencesOf } from './modules/importers.ts';
import type { Manifest } from './manifest.ts';
import type { Program } from './program.ts';

/** How an app reads its `.env` file. */
export interface EnvLoader {
  /** The specifier that loads it when imported, e.g. `dotenv/config`. */
  readonly specifier: string;
  /** True where it is called with options (`{ path }`), which a bare import would not repeat. */
  readonly custom: boolean;
  readonly places: readonly { readonly file: SourceFile; readonly path: NodePath }[];
}

/** The app's use of dotenv, as a call of `config()` or by importing `dotenv/config`; undefined where it has none. */
export function envLoaderOf(program: Program, manifest: Manifest): EnvLoader | undefined {
  return program.remember(`env-loader:${manifest.path}`, () => {
    const own = (file: SourceFile): boolean => program.manifestOf(file.path) === manifest;
    const calls = callSitesOf(program, 'dotenv').filter(({ file, names }) => own(file) && names.at(-1) === 'config');
    const imports = program.filesMentioning(['dotenv/config', 'dotenv-flow/config']).filter(own);
    const bare = imports.flatMap((file) =>
      moduleReferencesOf(file)
        .filter(({ specifier }) => /^dotenv(-flow)?\/config/.test(specifier))
        .map(({ path, specifier }) => ({ file, path, specifier })),
    );
    if (calls.length + bare.length === 0) return undefined;
    const custom = bare.length === 0 && calls.every(({ path }) => path.node.arguments.length > 0);
    const specifier = bare[0]?.specifier ?? 'dotenv/config';
    return {
      specifier,
      custom,
      places: [...calls, ...bare].map(({ file, path }) => ({ file, path: path as NodePath })),
    };
  });
}
