import { SourceFile } from '../../ast/source-file.ts';
import { styleOf, type Style } from '../../ast/style.ts';
import type { Companion } from '../../core/companion.ts';
import type { ImportRequest } from '../../core/edit.ts';
import { relative, dirname } from '../../core/posix.ts';
import { moduleKindOf } from '../../program/modules/kind.ts';
import { specifierFor } from '../../program/modules/specifier.ts';
import type { Program } from '../../program/program.ts';
import { canReach } from '../../program/reach.ts';
import type { PlanOptions } from '../../program/transform.ts';
import { type ClientPlan, planNewClient, planRedisClient } from './client.ts';
import { existingClientFor } from './existing.ts';

/** A Redis client for a module that is about to be written. */
export interface ModuleClient extends Pick<ClientPlan, 'local' | 'kind' | 'major' | 'notes'> {
  /** How the module takes it in. */
  readonly lines: readonly string[];
  readonly companions: readonly Companion[];
}

/**
 * The app's own client where the new module can take it in without a cycle, else one in `lib/redis`. `like` is the file whose
 * language and habits the module has; `users` are those that will take the module in.
 */
export function planModuleClient(
  program: Program,
  module: { path: string; like: SourceFile; users: readonly SourceFile[] },
  options: PlanOptions & { libDir: string },
): ModuleClient {
  const file = standIn(program, module.path, module.like);
  const existing = existingClientFor(program, file, 0);
  const isCycle = existing !== undefined && module.users.some((user) => canReach(program, existing.file, user));
  const plan = isCycle ? planNewClient : planRedisClient;
  const { local, kind, major, notes, imports, companions } = plan(program, file, 0, options);
  const isEsm = moduleKindOf(program, module.like) === 'esm';
  const lines = imports.map((request) => importLine(request, isEsm, styleOf(module.like)));
  return { local, kind, major, notes, lines, companions };
}

/** The module as if it were there already: a text with the habits of its model, extensions of imports among them. */
function standIn(program: Program, path: string, like: SourceFile): SourceFile {
  const { quote, semicolons, declare, spacedBraces, indent, newline } = styleOf(like);
  const extension = /\.[cm]?[jt]s$/.exec(specifierFor(program, like, path))?.[0] ?? '';
  const specifier = quote + relative(dirname(path), like.path).replace(/\.[cm]?[jt]sx?$/, extension) + quote;
  const end = semicolons ? ';' : '';
  const pad = spacedBraces ? ' ' : '';
  const lines = [
    (moduleKindOf(program, like) === 'esm' ? `import ${specifier}` : `require(${specifier})`) + end,
    `${declare} habits = {${pad}quote: ${quote}${quote}${pad}}${end}`,
    'function indented() {',
    `${indent}return habits${end}`,
    '}',
  ];
  const parsed = SourceFile.parse(path, lines.join(newline));
  return parsed instanceof SourceFile ? parsed : like;
}

function importLine({ from, name, local }: ImportRequest, isEsm: boolean, style: Style): string {
  const pad = style.spacedBraces ? ' ' : '';
  const renamed = name === local ? local : `${name}${isEsm ? ' as' : ':'} ${local}`;
  const names = name === 'default' ? local : `{${pad}${renamed}${pad}}`;
  return isEsm ? `import ${names} from '${from}';` : `const ${names} = require('${from}');`;
}
