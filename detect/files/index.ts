import { callSitesOf } from '../../program/calls.ts';
import type { Program } from '../../program/program.ts';
import type { Detection, Detector } from '../detection.ts';
import { findingsOf } from '../temp-files/write-finding.ts';
import { formCalls } from './form-sites.ts';
import { keptUploads, movedUploads } from './kept-uploads.ts';
import { usesMulter } from './multer-sites.ts';

/** Packages that parse uploads and by themselves keep nothing on disk. */
const PARSERS = [
  'express-fileupload',
  'busboy',
  'connect-busboy',
  'multer-s3',
  'multer-storage-cloudinary',
  'multer-gridfs-storage',
  'multer-azure-blob-storage',
];

/** Where uploaded files go: folders that an upload library writes to, and files that a handler moves or writes itself. */
export const files: Detector = {
  name: 'files',
  words: ['multer', 'formidable', 'multiparty', 'fileupload', 'busboy', 'platform-express', '.mv(', '.toFile('],
  detect(program: Program): Detection {
    const kept = keptUploads(program).map(({ finding }) => finding);
    const findings = [...kept, ...findingsOf(movedUploads(program))];
    return { findings, stateless: findings.length === 0 && takesUploads(program) ? ['files'] : [] };
  },
};

function takesUploads(program: Program): boolean {
  return (
    usesMulter(program) ||
    formCalls(program).length > 0 ||
    PARSERS.some((name) => callSitesOf(program, name).length > 0)
  );
}
