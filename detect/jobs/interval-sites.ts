import type { NodePath } from '@babel/traverse';
import type { CallExpression } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { evaluate, wholeValue } from '../../program/values/evaluate.ts';
import { isLongDelay } from './delay.ts';
import { circleOf } from './circle-of.ts';
import type { TimerSite } from './timer-site.ts';

/** Every `setInterval`, every `setTimeout` that leads back to itself, and every one that waits for minutes. */
export function intervalSites(program: Program): TimerSite[] {
  const files = program.filesMentioning(['setInterval', 'setTimeout']);
  return files.flatMap((file) => file.all('CallExpression').flatMap((path) => siteAt(program, file, path) ?? []));
}

function siteAt(program: Program, file: SourceFile, path: NodePath<CallExpression>): TimerSite | undefined {
  const name = timerName(program, file, path.get('callee') as NodePath);
  const callback = path.get('arguments')[0] as NodePath | undefined;
  if (name === undefined || !callback) return undefined;
  const site = { file, path, library: name, callback };
  if (name === 'setInterval') return { ...site, rule: 'set-interval' };
  const circle = circleOf(program, file, callback, path);
  if (circle) return { ...site, rule: 'self-rescheduling-timeout', circle };
  return isLongDelay(program, file, path.get('arguments')[1]) ? { ...site, rule: 'delayed-timeout' } : undefined;
}

/** The global function, Node's `timers`, or a package's function of the same name that stands in for it. */
function timerName(program: Program, file: SourceFile, callee: NodePath): 'setInterval' | 'setTimeout' | undefined {
  const written = callee.isIdentifier() ? callee.node.name : memberNameOf(callee);
  const isGlobal = callee.isIdentifier() ? !callee.scope.hasBinding(callee.node.name, true) : isGlobalObject(callee);
  if (isGlobal) return known(written);
  const value = wholeValue(program, evaluate(program, file, callee));
  if (value.kind !== 'package' || value.name.endsWith('later') || value.subpath === 'promises') return undefined;
  return known(value.names.at(-1) ?? written);
}

function isGlobalObject(callee: NodePath): boolean {
  return callee.isMemberExpression() && /^(global|globalThis|window)$/.test(callee.get('object').toString());
}

function known(name: string | undefined): 'setInterval' | 'setTimeout' | undefined {
  return name === 'setInterval' || name === 'setTimeout' ? name : undefined;
}
