import type { Scenario, Step } from './model.ts';
import { ScenarioError } from './scenario-error.ts';
import { collectReferences, isDynamic, rootOf } from './variables.ts';

/** Throws ScenarioError for a `{{…}}` that can never have a value, and for two requests of one name. */
export function checkReferences({ file, variables, steps }: Scenario): void {
  const named = new Set<string>();
  for (const step of steps) {
    for (const reference of referencesOf(step, variables)) {
      const root = rootOf(reference);
      if (variables.has(reference) || named.has(root) || isDynamic(root)) continue;
      throw new ScenarioError(file, step.line, `{{${reference}}} is not known: ${remedy(root, steps)}`);
    }
    const { name } = step.directives;
    if (name !== undefined && named.has(name))
      throw new ScenarioError(file, step.line, `two requests are named ${name}: rename one`);
    if (name !== undefined) named.add(name);
  }
}

function remedy(root: string, steps: readonly Step[]): string {
  return steps.some(({ directives }) => directives.name === root)
    ? `the request named ${root} comes only later; move it up`
    : `add a line \`@${root} = value\`, or \`# @name ${root}\` above the request whose answer it is`;
}

function referencesOf(step: Step, variables: ReadonlyMap<string, string>): string[] {
  const parts = [...step.body, ...(step.messages ?? []).flatMap(({ body }) => body)];
  const bodies = parts.flatMap((part) => ('text' in part ? [part.text] : []));
  const operands = step.assertions.map(({ operand }) => operand);
  const direct = [step.url, ...step.headers.map(([, value]) => value), ...bodies, ...operands].flatMap(
    collectReferences,
  );
  return direct.flatMap((reference) => expand(reference, variables, []));
}

/** A reference and those that its variable's value makes in turn. */
function expand(reference: string, variables: ReadonlyMap<string, string>, above: readonly string[]): string[] {
  if (above.includes(reference)) return [];
  const inner = collectReferences(variables.get(reference) ?? '');
  return [reference, ...inner.flatMap((next) => expand(next, variables, [...above, reference]))];
}
