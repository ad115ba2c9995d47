import { keptUploads, movedUploads, type KeptUpload } from '../../detect/files/kept-uploads.ts';
import { findingsOf } from '../../detect/temp-files/write-finding.ts';
import type { SourceFile } from '../../ast/source-file.ts';
import type { DiskPath } from '../../program/disk/disk-path.ts';
import type { Program } from '../../program/program.ts';
import type { Stored } from '../../recipes/storage/disk-uses.ts';
import type { Store } from '../../recipes/storage/store.ts';
import { sharedFolder } from '../../recipes/storage/folder.ts';
import type { UploadRefusal } from './refusals.ts';
import { rewriteMoved } from './rewrite-moved.ts';
import { rewriteMulter } from './rewrite-multer.ts';
import type { Outcome } from '../../recipes/storage/piece.ts';

/** One place that keeps uploads on the disk. */
export interface StoredSite extends Store {
  /** The rewrite of the place itself. */
  rewrite(): Outcome<UploadRefusal>[];
}

/** Upload libraries that write to a folder, and handlers that move what came with a request. */
export function storedSites(program: Program): readonly StoredSite[] {
  return [...keptUploads(program).map((kept) => ofLibrary(program, kept)), ...ofHandlers(program)];
}

function ofLibrary(program: Program, { site, finding }: KeptUpload): StoredSite {
  return {
    file: site.file,
    at: finding.at,
    finding,
    title: `${site.library} writes uploads to the disk of this machine`,
    stored: storedBy(program, site.file, site.folders, true),
    rewrite: () => rewriteMulter(program, site),
  };
}

function ofHandlers(program: Program): StoredSite[] {
  return movedUploads(program).flatMap((judged) => {
    const { call, paths } = judged.write;
    const [finding] = findingsOf([judged]);
    const parents = paths.map(({ base, segments }) => ({ base, segments: segments.slice(0, -1) }));
    if (!finding) return [];
    return [
      {
        file: call.file,
        at: finding.at,
        finding,
        title: 'An uploaded file is kept on the disk of this machine',
        stored: storedBy(program, call.file, parents, false),
        rewrite: () => [rewriteMoved(program, call)],
      },
    ];
  });
}

function storedBy(program: Program, file: SourceFile, folders: readonly DiskPath[], byParser: boolean): Stored {
  const shared = folders.length > 0 ? folders.map(sharedFolder) : [{ base: '*', segments: [] }];
  return { folders: shared, byParser, manifest: program.manifestOf(file.path).path };
}
