import type { SourceFile } from '../../ast/source-file.ts';
import { moduleReferencesOf } from '../../program/modules/importers.ts';
import { packageName } from '../../program/modules/resolve.ts';

const PACKAGES =
  /^(react|react-dom|vue|svelte|jquery|preact|solid-js|(socket|engine)\.io-client|@angular\/.*|vue-.*|react-.*|next|nuxt|pinia|vuex|@reduxjs\/toolkit|redux|electron)$/;

/** True for a file that runs in a browser or a desktop client, wherever it lies: its addresses are the user's. */
export function isFrontEnd(file: SourceFile): boolean {
  const packages = moduleReferencesOf(file).map(({ specifier }) => packageName(specifier));
  if (packages.some((name) => PACKAGES.test(name))) return !packages.includes('express');
  return packages.length === 0 && /\b(document|window|localStorage|chrome)\./.test(file.text);
}
