import type { Finding } from '../../core/finding.ts';
import { compareLocations, type Location } from '../../core/location.ts';
import { isReading } from '../../program/disk/disk-call.ts';
import { diskCallsOf } from '../../program/disk/disk-calls.ts';
import { describePath, type DiskPath } from '../../program/disk/disk-path.ts';
import { diskPathsOf } from '../../program/disk/read-path.ts';
import { mayBeSame, mayHold } from '../../program/disk/same-path.ts';
import type { Program } from '../../program/program.ts';
import { uploadTouches } from './consumed.ts';
import type { UploadRoute } from './upload-routes.ts';
import type { UploadSite } from './upload-site.ts';

/** The finding of an upload library that writes to a folder, with all that uses the folder or its files. */
export function uploadFinding(program: Program, site: UploadSite, routes: readonly UploadRoute[]): Finding {
  const at = site.file.locate(site.path.node);
  const uses = distinct([
    ...site.instances.map(({ file, path }) => file.locate(path.node)),
    ...routes.map(({ file, path }) => file.locate(path.node)),
    ...readersOf(program, site.folders),
    ...touchesOf(program, routes),
  ]).filter((use) => compareLocations(use, at) !== 0);
  return {
    check: 'files',
    rule: `${site.library}-disk`,
    at,
    message: messageOf(site),
    ...(uses.length > 0 && { uses }),
  };
}

function messageOf({ folders }: UploadSite): string {
  const name = folders.map(describePath).find((path) => /[^*/]/.test(path));
  const folder = name === undefined ? 'a folder' : `'${name}'`;
  return `Uploads are written to ${folder} on the disk of this machine. A request for the file that reaches another instance does not find it.`;
}

/** What publishes, lists or reads the folder. */
function readersOf(program: Program, folders: readonly DiskPath[]): Location[] {
  const inside = folders.map(({ base, segments }) => ({ base, segments: [...segments, '*'] }));
  const reads = diskCallsOf(program).filter((call) => isReading(call) || call.verb === 'remove');
  return reads
    .filter(({ file, target, verb }) => {
      const fits = verb === 'serve' || verb === 'list' ? mayHold : mayBeSame;
      return diskPathsOf(program, file, target).some((path) => inside.some((folder) => fits(path, folder)));
    })
    .map(({ file, path }) => file.locate(path.node));
}

/** What the handlers do with `req.file.path`. */
function touchesOf(program: Program, routes: readonly UploadRoute[]): Location[] {
  const files = new Set(
    routes.flatMap(({ handlers, file }) => [file, ...(handlers ?? []).map((handler) => handler.file)]),
  );
  return uploadTouches(program).flatMap(({ call }) => (files.has(call.file) ? [call.file.locate(call.path.node)] : []));
}

function distinct(all: readonly Location[]): Location[] {
  const sorted = all.toSorted(compareLocations);
  return sorted.filter((one, index) => index === 0 || compareLocations(one, sorted[index - 1]!) !== 0);
}
