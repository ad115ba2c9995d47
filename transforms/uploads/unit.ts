import type { Group } from '../../core/group.ts';
import type { Program } from '../../program/program.ts';
import { defineTransform } from '../../program/transform.ts';
import { decide, firstObstacle } from '../../recipes/storage/decide.ts';
import { planGroup } from '../../recipes/storage/plan-group.ts';
import { wantedBy } from '../../recipes/storage/storage-module.ts';
import { rewriteUses } from '../../recipes/storage/uses.ts';
import { refusals, type UploadRefusal } from './refusals.ts';
import { storedSites, type StoredSite } from './site.ts';

/** Uploaded files in S3 instead of a folder of one machine, and all that reads them there. */
export const uploads = defineTransform<UploadRefusal>({
  name: 'uploads',
  check: 'files',
  title: 'Move uploaded files to S3',
  why: 'An upload lies on the disk of the instance that took it: a request for it that reaches another instance finds nothing, and a deploy may delete it.',
  words: ['multer', 'formidable', 'multiparty', 'fileupload', 'busboy', 'platform-express', '.mv(', '.toFile('],
  refusals,
  analyze(program, options) {
    const decided = storedSites(program).map((site) => ({ site, ...decideSite(program, site) }));
    const wanted = wantedBy(
      program,
      decided.flatMap((one) => ('plan' in one ? [one.plan] : [])),
      options,
    );
    return {
      findings: decided.map(({ site }) => site.finding),
      groups: decided.flatMap((one, n): Group[] =>
        'plan' in one
          ? [{ ...planGroup(program, one.site, one.plan, wanted), id: `uploads/${one.site.file.path}#${n + 1}` }]
          : [],
      ),
      refusals: decided.flatMap((one) => ('obstacle' in one ? [{ ...one.obstacle, of: one.site.at }] : [])),
    };
  },
});

function decideSite(program: Program, site: StoredSite): ReturnType<typeof decide<UploadRefusal>> {
  const own = site.rewrite();
  const failed = firstObstacle(own);
  return failed ? { obstacle: failed } : decide(program, [...own, ...rewriteUses(program, site.stored)]);
}
