import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Check } from '../../core/check.ts';
import { collectLimiterSites } from '../../detect/rate-limits/limiter-sites.ts';
import { collectSessionSites } from '../../detect/sessions/session-sites.ts';
import type { Program } from '../../program/program.ts';
import { routesTouching } from '../../program/express/routes-touching.ts';
import { excerpt } from '../excerpt.ts';
import type { Held } from './blame.ts';

/** Limiters and sessions that are shared on some runs only: no finding, but this run may be one of the others. */
export function switchedStores(program: Program): Held[] {
  const limiters = collectLimiterSites(program).filter(({ storage }) => storage === 'conditional');
  const sessions = collectSessionSites(program).filter(({ storage }) => storage === 'conditional');
  return [
    ...limiters.map((site) => toHeld(program, 'rate-limits', site)),
    ...sessions.map((site) => toHeld(program, 'sessions', site)),
  ];
}

interface Site {
  readonly file: SourceFile;
  readonly call: NodePath;
}

function toHeld(program: Program, check: Check, { file, call }: Site): Held {
  const at = file.locate(call.node);
  const message = 'Where its data is depends on a setting. In this run it was in memory.';
  const finding = { check, rule: 'store-by-setting', at, message, automation: 'manual', transform: null } as const;
  return {
    finding: {
      ...finding,
      reason: 'Set what switches to the shared store for this run, as where it is deployed.',
      code: excerpt(finding, file.text),
    },
    routes: routesTouching(program, [at]).map(({ route, by }) => ({ method: route.method, pattern: route.path, by })),
    texts: [],
  };
}
