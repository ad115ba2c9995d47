import type { SourceFile } from '../../ast/source-file.ts';
import { moduleReferencesOf } from '../../program/modules/importers.ts';

const PACKAGES =
  /^(react|react-dom|vue|svelte|jquery|preact|solid-js|(socket|engine)\.io-client|@angular\/.*|vue-.*|react-.*|next|nuxt|pinia|vuex|@reduxjs\/toolkit|redux|electron)(\/|$)/;

/** True for a file that runs in a browser or a desktop client, wherever it lies: its addresses are the user's. */
export function isFrontEnd(file: SourceFile): boolean {
  const taken = moduleReferencesOf(file).map(({ specifier }) => specifier);
  if (taken.some((specifier) => PACKAGES.test(specifier))) return !taken.includes('express');
  return taken.length === 0 && /\b(document|window|localStorage|chrome)\./.test(file.text);
}
