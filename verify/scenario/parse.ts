import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { checkReferences } from './check-references.ts';
import type { Scenario, Step } from './model.ts';
import { type Line, parseStep } from './parse-step.ts';
import { ScenarioError } from './scenario-error.ts';

/** Reads a `.http` file. Throws ScenarioError, with file and line, for what it does not understand. */
export function readScenario(file: string): Scenario {
  return parseScenario(readFileSync(file, 'utf8'), file);
}

/** Parses the text of a `.http` file; `< ./file` is read relative to `file`. */
export function parseScenario(text: string, file: string): Scenario {
  const variables = new Map<string, string>();
  const readBytes = (path: string): Buffer => readFileSync(resolve(dirname(file), path));
  const context = { file, variables, readBytes };
  const steps = splitRegions(text).flatMap(({ title, lines }): Step[] => {
    const step = parseStep(title, lines, context);
    return step === undefined ? [] : [step];
  });
  if (steps.length === 0) throw new ScenarioError(file, 1, 'there is no request here: write one as `GET /path`');
  const scenario = { file, variables, steps };
  checkReferences(scenario);
  return scenario;
}

/** The parts between `###` lines, each with the title that its line gives. */
function splitRegions(text: string): { title: string; lines: Line[] }[] {
  const regions: { title: string; lines: Line[] }[] = [{ title: '', lines: [] }];
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (const [index, content] of lines.entries()) {
    const separator = /^###+\s*(.*)$/.exec(content);
    if (separator) regions.push({ title: (separator[1] ?? '').trim(), lines: [] });
    else regions.at(-1)?.lines.push({ number: index + 1, text: content });
  }
  return regions;
}
