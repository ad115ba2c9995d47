import type { Group } from '../../core/group.ts';
import type { Refusal } from '../../core/refusal.ts';
import type { Program } from '../../program/program.ts';
import { defineTransform } from '../../program/transform.ts';
import { asyncRefusals } from '../../recipes/async/refusals.ts';
import { STORAGE_EXPORTS } from '../../templates/object-storage.ts';
import type { Obstacle, Outcome } from './piece.ts';
import { chainOf, planGroup, type Movable } from './plan-group.ts';
import { refusals, type UploadRefusal } from './refusals.ts';
import { storedSites, type StoredSite } from './site.ts';
import { kindFor } from './storage-module.ts';
import { rewriteUses } from './uses.ts';

/** Uploaded files in S3 instead of a folder of one machine, and all that reads them there. */
export const uploads = defineTransform<UploadRefusal>({
  name: 'uploads',
  check: 'files',
  title: 'Move uploaded files to S3',
  why: 'An upload lies on the disk of the instance that took it: a request for it that reaches another instance finds nothing, and a deploy may delete it.',
  words: ['multer', 'formidable', 'multiparty', 'fileupload', 'busboy', 'platform-express', '.mv(', '.toFile('],
  refusals,
  analyze(program, options) {
    const decided = storedSites(program).map((site) => ({ site, ...decide(program, site) }));
    const movable = decided.flatMap(({ movable: one }) => one ?? []);
    const pieces = movable.flatMap((one) => one.pieces);
    const taken = new Set(pieces.flatMap(({ takes }) => takes));
    const names = STORAGE_EXPORTS.filter((name) => taken.has(name));
    const wanted = { names, kind: kindFor(program, pieces), options };
    return {
      findings: decided.map(({ site }) => site.finding),
      groups: decided.flatMap(({ site, movable: one }, n): Group[] =>
        one ? [{ ...planGroup(program, one, wanted), id: `uploads/${site.file.path}#${n + 1}` }] : [],
      ),
      refusals: decided.flatMap(({ site, obstacle }) => (obstacle ? [refusalOf(site, obstacle)] : [])),
    };
  },
});

function decide(program: Program, site: StoredSite): { movable?: Movable; obstacle?: Obstacle } {
  const own = site.rewrite();
  const failed = firstObstacle(own);
  if (failed) return { obstacle: failed };
  const outcomes = [...own, ...rewriteUses(program, site.stored)];
  const obstacle = firstObstacle(outcomes);
  if (obstacle) return { obstacle };
  const pieces = outcomes.flatMap((outcome) => ('piece' in outcome ? [outcome.piece] : []));
  const chain = chainOf(program, pieces);
  const [problem] = chain.problems;
  if (problem) return { obstacle: { code: 'cannot-wait', at: problem.at, detail: asyncRefusals[problem.code].short } };
  return { movable: { site, pieces, chain } };
}

function firstObstacle(outcomes: readonly Outcome[]): Obstacle | undefined {
  return outcomes.flatMap((outcome) => ('obstacle' in outcome ? [outcome.obstacle] : []))[0];
}

function refusalOf({ at: of }: StoredSite, { code, at, detail }: Obstacle): Refusal<UploadRefusal> {
  return { code, at, of, ...(detail !== undefined && { detail }) };
}
