import { styleOf } from '../../ast/style.ts';
import type { Companion } from '../../core/companion.ts';
import type { ImportRequest } from '../../core/edit.ts';
import { moduleKindOf } from '../../program/modules/kind.ts';
import { majorOf, rangeOf } from '../../program/manifest.ts';
import type { Program } from '../../program/program.ts';
import type { PlanOptions } from '../../program/transform.ts';
import { catchErrorsModule } from '../../templates/catch-errors.ts';
import { passErrorsModule } from '../../templates/pass-errors.ts';
import { dependency } from '../dependency.ts';
import { libFolder } from '../generated-file.ts';
import { useLibModule } from '../lib-module.ts';
import type { Guarded } from './propagate.ts';
import type { Wrap } from './wrap.ts';

/** What keeps a rejection from hanging a request or ending the process. */
export interface GuardPlan {
  readonly wraps: readonly Wrap[];
  readonly imports: readonly ImportRequest[];
  readonly companions: readonly Companion[];
}

/**
 * Express 4 does not see a rejected handler (the request hangs, the process exits), Express 5 does: handlers are wrapped
 * by express-async-handler for 4 alone. Listeners and timers log what fails.
 */
export function planGuards(program: Program, guarded: readonly Guarded[], options: PlanOptions): GuardPlan {
  const plans = guarded.map((guard) =>
    guard.kind === 'route' ? routeGuard(program, guard) : listenerGuard(program, guard, options),
  );
  return {
    wraps: plans.flatMap(({ wraps }) => wraps),
    imports: plans.flatMap(({ imports }) => imports),
    companions: plans.flatMap(({ companions }) => companions),
  };
}

const NONE: GuardPlan = { wraps: [], imports: [], companions: [] };

function routeGuard(program: Program, { file, path }: Guarded): GuardPlan {
  const manifest = program.manifestOf(file.path);
  const major = majorOf(rangeOf(manifest, 'express')) ?? 4;
  if (major >= 5 || rangeOf(manifest, 'express-async-errors') !== undefined) return NONE;
  return {
    wraps: [{ file, path, open: 'asyncHandler(', close: ')' }],
    imports: [{ file: file.path, from: 'express-async-handler', name: 'default', local: 'asyncHandler' }],
    companions: dependency(manifest, 'express-async-handler', '^1.2.0'),
  };
}

const WRAPPERS = {
  ignored: { name: 'catchErrors', base: 'catch-errors', text: catchErrorsModule },
  answered: { name: 'passErrors', base: 'pass-errors', text: passErrorsModule },
};

function listenerGuard(program: Program, { file, path, kind }: Guarded, options: PlanOptions): GuardPlan {
  const { name, base, text } = WRAPPERS[kind === 'answered' ? kind : 'ignored'];
  const language = { typescript: file.isTypeScript, esm: moduleKindOf(program, file) === 'esm' };
  const { imports, companions } = useLibModule(program, file, {
    folder: options.libDir ?? libFolder(file, program.manifestOf(file.path)),
    base,
    name,
    text: text(language, styleOf(file)),
  });
  return { wraps: [{ file, path, open: `${name}(`, close: ')' }], imports, companions };
}
