import type { Finding } from '../../core/finding.ts';
import { callSitesOf } from '../../program/calls.ts';
import type { Program } from '../../program/program.ts';
import type { Detection, Detector } from '../detection.ts';
import { isChosenBySetting } from '../temp-files/chosen-by-setting.ts';
import { judgedWrites } from '../temp-files/judge-write.ts';
import { findingsOf } from '../temp-files/write-finding.ts';
import { isConsumed } from './consumed.ts';
import { formCalls, formSites } from './form-sites.ts';
import { multerSites, usesMulter } from './multer-sites.ts';
import { uploadFinding } from './upload-finding.ts';
import { routesOf } from './upload-routes.ts';
import type { UploadSite } from './upload-site.ts';

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
  words: ['multer', 'formidable', 'multiparty', 'fileupload', 'busboy', 'platform-express', '.mv('],
  detect(program: Program): Detection {
    const sites = [...multerSites(program), ...formSites(program)];
    const kept = sites.flatMap((site) => siteFinding(program, site) ?? []);
    const moved = judgedWrites(program).filter(
      ({ isUpload, verdict, write }) =>
        isUpload && verdict !== 'harmless' && !isUse(kept, write.call.file.locate(write.call.path.node)),
    );
    const findings = [...kept, ...findingsOf(moved)];
    return { findings, stateless: findings.length === 0 && takesUploads(program) ? ['files'] : [] };
  },
};

function siteFinding(program: Program, site: UploadSite): Finding | undefined {
  if (isTemporary(site) || isChosenBySetting(program, site.file)) return undefined;
  const instances = site.instances.length > 0 ? site.instances : [site];
  const routes = instances.flatMap((instance) => routesOf(program, instance));
  return isConsumed(program, routes) ? undefined : uploadFinding(program, site, routes);
}

const isTemporary = ({ folders }: UploadSite): boolean =>
  folders.length > 0 && folders.every(({ base }) => base === 'tmp');

function isUse(findings: readonly Finding[], place: Finding['at']): boolean {
  return findings.some(({ uses }) =>
    uses?.some(({ file, line, column }) => file === place.file && line === place.line && column === place.column),
  );
}

function takesUploads(program: Program): boolean {
  return (
    usesMulter(program) ||
    formCalls(program).length > 0 ||
    PARSERS.some((name) => callSitesOf(program, name).length > 0)
  );
}
