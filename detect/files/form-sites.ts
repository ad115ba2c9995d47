import type { NodePath } from '@babel/traverse';
import { callSitesOf, type CallSite } from '../../program/calls.ts';
import { diskPathsOf } from '../../program/disk/read-path.ts';
import { leavesOf } from '../../program/flow/leaves.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { findEntry, shapeOf } from '../../program/values/object-shape.ts';
import type { At, UploadSite } from './upload-site.ts';

/** Parsers that write each file to a folder: the exports that make one. Without `uploadDir` the folder is the system's temporary one. */
const FORMS: Readonly<Record<string, RegExp>> = {
  formidable: /^(default|formidable|IncomingForm|Formidable)?$/,
  multiparty: /^(default\.)?Form$/,
  'connect-multiparty': /^(default)?$/,
  'express-formidable': /^(default)?$/,
  'express-form-data': /^(default\.)?parse$/,
  'koa-body': /^(default|koaBody)?$/,
};

/** Forms with a folder of their own: `formidable({ uploadDir })`, `form.uploadDir = folder`. */
export function formSites(program: Program): UploadSite[] {
  return formCalls(program).flatMap(({ library, site }) => {
    const folder = folderOption(program, site) ?? folderAssigned(program, site);
    if (!folder) return [];
    return [
      {
        file: site.file,
        path: site.path,
        library,
        folders: diskPathsOf(program, folder.file, folder.path),
        instances: [],
      },
    ];
  });
}

/** Every form parser that the app makes. */
export function formCalls(program: Program): { library: string; site: CallSite }[] {
  return Object.entries(FORMS).flatMap(([library, exported]) =>
    callSitesOf(program, library).flatMap((site) => (exported.test(site.names.join('.')) ? [{ library, site }] : [])),
  );
}

function folderOption(program: Program, { file, path }: CallSite): At | undefined {
  const [options] = path.get('arguments') as NodePath[];
  const shape = options && shapeOf(program, file, options);
  const nested = shape && findEntry(shape, 'formidable')?.value;
  const entry =
    shape && (findEntry(shape, 'uploadDir') ?? (nested && findEntry(shapeOf(program, file, nested), 'uploadDir')));
  return entry?.value && { file: entry.file, path: entry.value };
}

function folderAssigned(program: Program, { file, path }: CallSite): At | undefined {
  const assigned = leavesOf(program, [{ file, path, steps: [] }]).flatMap((leaf): At[] => {
    const member = leaf.path.parentPath;
    const assignment = member?.parentPath;
    const isFolder =
      leaf.path.key === 'object' && member !== null && memberNameOf(member) === 'uploadDir' && member.key === 'left';
    return isFolder && assignment?.isAssignmentExpression()
      ? [{ file: leaf.file, path: assignment.get('right') as NodePath }]
      : [];
  });
  return assigned[0];
}
