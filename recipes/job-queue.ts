import type { SourceFile } from '../ast/source-file.ts';
import { styleOf } from '../ast/style.ts';
import type { Companion } from '../core/companion.ts';
import type { ImportRequest } from '../core/edit.ts';
import { majorOf, rangeOf } from '../program/manifest.ts';
import { moduleKindOf } from '../program/modules/kind.ts';
import { hasNoDefaults } from '../program/modules/interop.ts';
import { specifierFor } from '../program/modules/specifier.ts';
import type { Program } from '../program/program.ts';
import type { PlanOptions } from '../program/transform.ts';
import { exportValue } from '../program/values/evaluate.ts';
import { jobQueueModule } from '../templates/job-queue.ts';
import { dependency } from './dependency.ts';
import { freeName } from './free-name.ts';
import { extensionOf, freePath, libFolder } from './generated-file.ts';
import { presentBinding } from './present-binding.ts';

/** `repeatJob` at one place of the app, and all that it needs. */
export interface JobQueue {
  /** The module that has it, as the file would write it. */
  readonly from: string;
  readonly local: string;
  readonly imports: readonly ImportRequest[];
  readonly companions: readonly Companion[];
}

const FUNCTION = 'repeatJob';
const RANGES = { bull: '^4.16.5', bullmq: '^5.81.0', ioredis: '^5.4.1' };

/** `offset` is where it is called; `served`: a server keeps the process alive, so that its jobs need not. */
export function planJobQueue(
  program: Program,
  { file, offset }: { file: SourceFile; offset: number },
  served: boolean,
  options: PlanOptions,
): JobQueue {
  const manifest = program.manifestOf(file.path);
  const library = options.queue ?? 'bull';
  const module = program.remember(`job-queue:${manifest.path}:${library}`, () =>
    moduleFor(program, file, served, options),
  );
  const own = program.file(module.path);
  const present = presentBinding(
    program,
    file,
    offset,
    (value) => value.kind === 'node' && value.file === own && value.path.isFunction(),
  );
  const local = present ?? freeName(file, [FUNCTION, 'repeatSharedJob']);
  const from = specifierFor(program, file, module.path);
  const imports = present === undefined ? [{ file: file.path, from, name: FUNCTION, local }] : [];
  if (module.text === undefined) return { from, local, imports, companions: [] };
  const companions: Companion[] = [
    { kind: 'new-file', path: module.path, text: module.text },
    ...dependency(manifest, library, RANGES[library]),
    ...dependency(manifest, 'ioredis', RANGES.ioredis),
    {
      kind: 'environment',
      folder: manifest.folder,
      name: 'REDIS_URL',
      value: 'redis://localhost:6379',
      comment: 'Redis holds what all instances share',
    },
  ];
  return { from, local, imports, companions };
}

/** The module that an earlier run has made, else a new one, in the language and style of the file that asks first. */
function moduleFor(
  program: Program,
  file: SourceFile,
  served: boolean,
  options: PlanOptions,
): { path: string; text?: string } {
  const manifest = program.manifestOf(file.path);
  const present = program.sources.paths.find(
    (path) =>
      /\/(job-queue|shared-jobs)\./.test(path) && program.manifestOf(path) === manifest && isOurs(program, path),
  );
  if (present !== undefined) return { path: present };
  const folder = options.libDir ?? libFolder(file, manifest);
  const names = ['job-queue', 'shared-jobs'].map((name) => name + extensionOf(file));
  const text = {
    library: options.queue ?? ('bull' as const),
    ioredis: majorOf(rangeOf(manifest, 'ioredis')) ?? 5,
    typescript: file.isTypeScript,
    esm: moduleKindOf(program, file) === 'esm',
    requires: hasNoDefaults(program, file),
    served,
  };
  return { path: freePath(program, folder, names), text: jobQueueModule(text, styleOf(file)) };
}

function isOurs(program: Program, path: string): boolean {
  const file = program.file(path);
  return file !== undefined && exportValue(program, file, FUNCTION)?.kind === 'node';
}
