import type { Companion } from '../../core/companion.ts';
import type { Group } from '../../core/group.ts';
import type { Program } from '../../program/program.ts';
import { functionName } from '../async/function-name.ts';
import { planGuards } from '../async/guards.ts';
import { wrapEdits } from '../async/wrap.ts';
import { dependency } from '../dependency.ts';
import { nodeMajorOf } from '../node-version.ts';
import { useStorage, type Wanted } from './storage-module.ts';
import type { Store } from './store.ts';
import type { Plan } from './decide.ts';

/** All edits that move the files of one store. `wanted`: of the storage module, by all stores together. */
export function planGroup(program: Program, store: Store, { pieces, chain }: Plan, wanted: Wanted): Omit<Group, 'id'> {
  const guards = planGuards(program, chain.guarded, wanted.options);
  const storage = useStorage(program, store.file, pieces, wanted);
  const wraps = pieces.flatMap(({ wrap }) => wrap ?? []);
  return {
    at: store.at,
    title: store.title,
    why: store.finding.message,
    edits: [
      ...pieces.flatMap(({ edits }) => edits),
      ...wrapEdits([...chain.wraps, ...wraps, ...guards.wraps]),
      ...chain.edits,
    ],
    imports: [...pieces.flatMap(({ imports }) => imports ?? []), ...storage.imports, ...guards.imports],
    orphans: pieces.flatMap(({ orphans }) => orphans ?? []),
    companions: [...storage.companions, ...packages(program, store), ...guards.companions],
    notes: [...new Set([...pieces.flatMap(({ notes }) => notes ?? []), ...notesOf(store)])],
    reach: chain.made.map(({ file, fn }) => ({
      at: file.locate(fn.node),
      what: `${functionName(fn) ?? 'a callback'} becomes async`,
    })),
  };
}

function packages(program: Program, { file }: Store): Companion[] {
  const manifest = program.manifestOf(file.path);
  // 3.966 is the last that runs on Node 18.
  const range = nodeMajorOf(manifest) >= 20 ? '^3.968.0' : '~3.966.0';
  const variable = (name: string, value: string, comment: string): Companion => ({
    kind: 'environment',
    folder: manifest.folder,
    name,
    value,
    comment,
  });
  return [
    ...dependency(manifest, '@aws-sdk/client-s3', range),
    ...dependency(manifest, '@aws-sdk/lib-storage', range),
    variable('S3_BUCKET', 'uploads', 'The bucket that holds uploaded files'),
    variable('AWS_REGION', 'us-east-1', 'Its region'),
  ];
}

function notesOf({ stored }: Store): string[] {
  const [folder] = stored.folders
    .filter(({ segments }) => segments.length > 0)
    .map(({ segments }) => segments.join('/'));
  return [
    'Set S3_BUCKET, AWS_REGION and credentials (AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or a role that may get, put, delete and list); S3_ENDPOINT for a store other than AWS.',
    `Files that are on the disk now are still found there, by this instance alone: copy them once, as in \`aws s3 sync ${folder ?? 'uploads'} s3://$S3_BUCKET/${folder ?? 'uploads'}\`.`,
  ];
}
