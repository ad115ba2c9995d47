import type { Finding } from '../../core/finding.ts';
import type { Program } from '../../program/program.ts';
import { isChosenBySetting } from '../temp-files/chosen-by-setting.ts';
import { judgedWrites, type JudgedWrite } from '../temp-files/judge-write.ts';
import { isConsumed } from './consumed.ts';
import { formSites } from './form-sites.ts';
import { multerSites } from './multer-sites.ts';
import { uploadFinding } from './upload-finding.ts';
import { routesOf } from './upload-routes.ts';
import type { UploadSite } from './upload-site.ts';

/** An upload library that writes to a folder, with its finding. */
export interface KeptUpload {
  readonly site: UploadSite;
  readonly finding: Finding;
}

/** The sites whose files outlive their request. */
export function keptUploads(program: Program): readonly KeptUpload[] {
  return program.remember('kept-uploads', () =>
    [...multerSites(program), ...formSites(program)].flatMap((site) => {
      const finding = siteFinding(program, site);
      return finding ? [{ site, finding }] : [];
    }),
  );
}

function siteFinding(program: Program, site: UploadSite): Finding | undefined {
  if (isTemporary(site) || isChosenBySetting(program, site.file)) return undefined;
  const instances = site.instances.length > 0 ? site.instances : [site];
  const routes = instances.flatMap((instance) => routesOf(program, instance));
  return isConsumed(program, routes) ? undefined : uploadFinding(program, site, routes);
}

const isTemporary = ({ folders }: UploadSite): boolean =>
  folders.length > 0 && folders.every(({ base }) => base === 'tmp');

/** Uploads that a handler moves or writes itself, and that no site above accounts for. */
export function movedUploads(program: Program): readonly JudgedWrite[] {
  const kept = keptUploads(program).map(({ finding }) => finding);
  return judgedWrites(program).filter(
    ({ isUpload, verdict, write }) =>
      isUpload && verdict !== 'harmless' && !isUse(kept, write.call.file.locate(write.call.path.node)),
  );
}

function isUse(findings: readonly Finding[], place: Finding['at']): boolean {
  return findings.some(({ uses }) =>
    uses?.some(({ file, line, column }) => file === place.file && line === place.line && column === place.column),
  );
}
