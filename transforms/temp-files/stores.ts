import { judgedWrites, type JudgedWrite } from '../../detect/temp-files/judge-write.ts';
import { findingsOf } from '../../detect/temp-files/write-finding.ts';
import type { Finding } from '../../core/finding.ts';
import type { DiskPath } from '../../program/disk/disk-path.ts';
import type { Program } from '../../program/program.ts';
import { isWholePath, lieOf, sharedFolder } from '../../recipes/storage/folder.ts';
import type { Store } from '../../recipes/storage/store.ts';

/** A folder, or one file of a fixed name, that requests write to. */
export interface WrittenStore extends Store {
  readonly writes: readonly JudgedWrite[];
  readonly findings: readonly Finding[];
  readonly notes: readonly string[];
}

/** A write, with the place that moves with it. */
interface Placed {
  readonly judged: JudgedWrite;
  readonly folders: readonly DiskPath[];
  /** One file alone. */
  readonly isFile: boolean;
  readonly manifest: string;
}

/** What requests write and later ones read; writes into one folder are one store. */
export function writtenStores(program: Program): readonly WrittenStore[] {
  const placed = judgedWrites(program)
    .filter(isMovedHere)
    .map((judged) => placedOf(program, judged));
  const stores: Placed[][] = [];
  for (const one of placed) {
    const same = stores.filter((store) => store.some((other) => isTogether(one, other)));
    for (const store of same) stores.splice(stores.indexOf(store), 1);
    stores.push([...same.flat(), one]);
  }
  return stores.map(storeOf);
}

/** Uploads have a step of their own; settings and secrets are no files to be shared. */
function isMovedHere(judged: JudgedWrite): boolean {
  if (judged.isUpload || (judged.verdict !== 'data' && judged.verdict !== 'kept')) return false;
  return findingsOf([judged]).every(({ check }) => check === 'temp-files');
}

function placedOf(program: Program, judged: JudgedWrite): Placed {
  const { paths, call } = judged.write;
  const isFile = paths.length > 0 && paths.every(isWholePath);
  const parents = paths.map(({ base, segments }) => sharedFolder({ base, segments: segments.slice(0, -1) }));
  return { judged, isFile, folders: isFile ? paths : parents, manifest: program.manifestOf(call.file.path).path };
}

function isTogether(a: Placed, b: Placed): boolean {
  if (a.manifest !== b.manifest) return false;
  const isHeld = ({ folders }: Placed, by: Placed): boolean =>
    folders.some((path) => by.folders.some((folder) => /inside|folder/.test(lieOf(path, folder).kind)));
  return isHeld(a, b) || isHeld(b, a);
}

function storeOf(placed: readonly Placed[]): WrittenStore {
  const writes = placed.map(({ judged }) => judged);
  const findings = findingsOf(writes);
  const { file } = writes[0]!.write.call;
  // What lies in a folder of the others moves with it.
  const folders = placed.filter(({ isFile }) => !isFile);
  return {
    file,
    at: findings[0]!.at,
    finding: findings[0]!,
    title: 'Files that requests write are kept on the disk of this machine',
    stored: {
      folders: (folders.length > 0 ? folders : placed).flatMap((one) => one.folders),
      isFile: folders.length === 0,
      byParser: false,
      manifest: placed[0]!.manifest,
    },
    writes,
    findings,
    notes: writes.some(({ readers }) => readers.length === 0) ? [UNREAD] : [],
  };
}

const UNREAD =
  'Nothing of this app reads what is written here. If another program looks for it on this disk, let it read the bucket.';
