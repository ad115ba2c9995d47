import type { RefusalText } from '../../core/refusal.ts';
import { ruleWordsOf } from '../../audit/rule-words.ts';
import { engineRefusals } from '../../engine/refusals.ts';
import type { Transform } from '../../program/transform.ts';
import { alternatives, transforms } from '../../transforms/registry.ts';
import type { Invocation } from '../args.ts';
import { didYouMean } from '../closest.ts';
import type { Context } from '../context.ts';
import { wrapIndented } from '../render/wrap.ts';
import { textOptionsOf } from '../text-options.ts';
import { UsageError } from '../usage-error.ts';

const ALL: readonly Transform[] = [...transforms, ...alternatives];

/** `unsticky explain NAME|RULE|CODE`: a step with all that it refuses, a rule of the audit, or one refusal. */
export async function run({ operands }: Invocation, { host }: Context): Promise<number> {
  const [word, ...more] = operands;
  if (word === undefined || more.length > 0)
    throw new UsageError('Name one step or one code of a refusal, e.g. `unsticky explain session-store`.');
  const { columns } = textOptionsOf(host);
  const transform = ALL.find(({ name }) => name === word);
  const lines = transform
    ? explainTransform(transform, columns)
    : (explainRule(word, columns) ?? explainCode(word, columns));
  host.terminal.out(`${lines.join('\n')}\n`);
  return 0;
}

function explainTransform(transform: Transform, columns: number): string[] {
  const { name, title, check, why, refusals, alternativeTo } = transform;
  const codes = Object.entries<RefusalText>(refusals);
  return [
    `${name}: ${title} (${check})`,
    ...wrapIndented(why, '  ', columns),
    ...(alternativeTo === undefined
      ? []
      : [`  It takes the place of ${alternativeTo}, and is chosen by name: \`run all\` leaves it out.`]),
    '',
    'It leaves a piece of state alone, and says so, when:',
    ...codes.flatMap(([code, { short, remedy }]) => [
      `  ${code}`,
      ...wrapIndented(short, '    ', columns),
      ...wrapIndented(remedy, '    → ', columns),
    ]),
    '',
    `unsticky run ${name} --dry  shows what it would change`,
  ];
}

function explainRule(rule: string, columns: number): string[] | undefined {
  const words = ruleWordsOf(rule);
  return (
    words && [
      `${rule} (a rule of the audit)`,
      ...wrapIndented(words.what, '  ', columns),
      ...wrapIndented(`With two instances: ${words.breaks}`, '  ', columns),
      ...wrapIndented(`What people do: ${words.people}`, '  ', columns),
    ]
  );
}

function explainCode(code: string, columns: number): string[] {
  const sources = [...ALL, { name: 'every step', refusals: engineRefusals }];
  const all = sources.flatMap(({ name: of, refusals }) =>
    Object.entries<RefusalText>(refusals).map(([name, text]) => ({ of, name, text })),
  );
  const found = all.filter(({ name }) => name === code);
  if (found.length === 0) {
    const words = [...ALL.map(({ name }) => name), ...all.map(({ name }) => name)];
    throw new UsageError(
      `No step, no rule of the audit and no refusal is called ${code}.${didYouMean(code, words)} \`unsticky list\` lists the steps.`,
    );
  }
  return found.flatMap(({ of, text }) => [
    `${code} (${of})`,
    ...wrapIndented(text.short, '  ', columns),
    ...wrapIndented(`What to do: ${text.remedy}`, '  ', columns),
  ]);
}
