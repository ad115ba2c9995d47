import type { SourceFile } from '../../../ast/source-file.ts';
import { styleOf } from '../../../ast/style.ts';
import type { Companion } from '../../../core/companion.ts';
import type { ImportRequest } from '../../../core/edit.ts';
import { dirname } from '../../../core/posix.ts';
import { moduleKindOf } from '../../../program/modules/kind.ts';
import { specifierFor } from '../../../program/modules/specifier.ts';
import type { Program } from '../../../program/program.ts';
import { freeName } from '../../../recipes/free-name.ts';
import { extensionOf } from '../../../recipes/generated-file.ts';
import type { PubSubPlan } from '../../../recipes/redis/pub-sub.ts';
import { fanOutText } from '../../../templates/fan-out.ts';

/** `lib/fan-out`, beside the two connections, and what a file takes in from it. */
export function fanOutModule(
  program: Program,
  file: SourceFile,
  pubSub: PubSubPlan,
): { readonly imports: readonly ImportRequest[]; readonly companions: readonly Companion[]; readonly local: string } {
  const path = `${dirname(pubSub.path)}/fan-out${extensionOf(file)}`.replace(/^\//, '');
  const esm = moduleKindOf(program, file) === 'esm';
  const extension = /\.[cm]?js$/.exec(specifierFor(program, file, path))?.[0] ?? '';
  const from = `./${pubSub.path
    .slice(dirname(pubSub.path).length)
    .replace(/^\//, '')
    .replace(/\.[cm]?[jt]s$/, '')}${extension}`;
  const { kind, major } = pubSub;
  const text = fanOutText({ kind, major, esm, typescript: file.isTypeScript, from }, styleOf(file));
  const local = freeName(file, ['fanOut', 'fanOutTo']);
  return {
    local,
    imports: [{ file: file.path, from: specifierFor(program, file, path), name: 'fanOut', local }],
    companions: program.sources.has(path) ? [] : [{ kind: 'new-file', path, text }],
  };
}
