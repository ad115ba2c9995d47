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

const VARIABLES = [
  { name: 'S3_BUCKET', value: 'uploads', comment: 'The bucket that holds the files of the app' },
  { name: 'AWS_REGION', value: 'us-east-1', comment: 'Its region' },
  {
    name: 'S3_ENDPOINT',
    value: '',
    comment: 'The address of a store other than AWS that speaks its protocol; empty for AWS',
  },
  { name: 'AWS_ACCESS_KEY_ID', value: '', comment: 'Credentials; both empty where the machine has a role' },
  { name: 'AWS_SECRET_ACCESS_KEY', value: '', comment: 'The second half of them' },
];

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
      ...storage.edits,
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
  return [
    ...dependency(manifest, '@aws-sdk/client-s3', range),
    ...dependency(manifest, '@aws-sdk/lib-storage', range),
    ...VARIABLES.map((variable): Companion => ({ kind: 'environment', folder: manifest.folder, ...variable })),
  ];
}

function notesOf({ stored }: Store): string[] {
  const [folder] = stored.folders
    .filter(({ segments }) => segments.length > 0)
    .map(({ segments }) => segments.join('/'));
  return [
    'Set the variables that are new in .env.example; the credentials, or the role of the machine, must be allowed to get, put, delete and list objects of the bucket.',
    `Files that are on the disk now are still found there, by this instance alone: copy them once, as in \`aws s3 sync ${folder ?? 'uploads'} s3://$S3_BUCKET/${folder ?? 'uploads'}\`.`,
  ];
}
