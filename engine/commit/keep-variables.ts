import type { Program } from '../../program/program.ts';
import { addVariables } from '../companions/env-example.ts';
import type { KeptInFile } from './keep-packages.ts';
import type { StepFile } from './record.ts';

/** A list of variables that each step adds lines to. */
export const ENV_EXAMPLE = /(^|\/)(\.env\.\w+|(env\.example|example\.env))$/;

/** Keeps commented variables that a change drops while source files still name them; undefined where that is none. */
export function keepVariables({ sources }: Program, change: StepFile): KeptInFile | undefined {
  const { path, before, after } = change;
  if (!ENV_EXAMPLE.test(path) || before === null) return undefined;
  const left = new Set(variablesOf(after ?? '').map(({ name }) => name));
  const isNamed = (name: string): boolean => sources.paths.some((file) => sources.mentions(file, [name]));
  const kept = variablesOf(before).filter(({ name }) => !left.has(name) && isNamed(name));
  if (kept.length === 0) return undefined;
  const newline = before.includes('\r\n') ? '\r\n' : '\n';
  return { change: { ...change, after: addVariables(after ?? '', kept, newline) }, kept: kept.map(({ name }) => name) };
}

function variablesOf(text: string): Parameters<typeof addVariables>[1][number][] {
  const found = text.matchAll(/^# (.*?)\r?\n([A-Z]\w*)=(.*?)\r?$/gm);
  return [...found].map(([, comment, name, value]) => ({
    kind: 'environment',
    folder: '',
    name: name!,
    value: value!,
    comment: comment!,
  }));
}
