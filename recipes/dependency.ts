import type { Companion } from '../core/companion.ts';
import { rangeOf, type Manifest } from '../program/manifest.ts';

/** The companions that give a package a dependency; none where it has one of that name in `dependencies` already. */
export function dependency(manifest: Manifest, name: string, range: string): Companion[] {
  if (manifest.path === '' || manifest.dependencies[name] !== undefined) return [];
  return [{ kind: 'dependency', manifest: manifest.path, name, range }];
}

/** As `dependency`, and moves a present range to another one. */
export function upgrade(manifest: Manifest, name: string, range: string): Companion[] {
  return manifest.path === '' || rangeOf(manifest, name) === range
    ? []
    : [{ kind: 'dependency', manifest: manifest.path, name, range }];
}
