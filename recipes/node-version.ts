import semver from 'semver';
import type { Manifest } from '../program/manifest.ts';

/** Majors that are looked for in `engines`, oldest first. */
const MAJORS = [10, 12, 14, 16, 18, 20, 22, 24, 26];

/**
 * The Node major that new dependencies must run on: the running one where `engines` allows it or is silent, else the
 * newest that `engines` allows. An open range such as `>=12` is a lower bound, not the version in production.
 */
export function nodeMajorOf(manifest: Manifest, running = process.versions.node): number {
  const range = manifest.node === undefined ? null : semver.validRange(manifest.node);
  if (range === null || semver.satisfies(running, range)) return semver.major(running);
  const allowed = MAJORS.filter((major) => semver.intersects(range, `${major}.x`));
  return allowed.at(-1) ?? semver.major(running);
}
