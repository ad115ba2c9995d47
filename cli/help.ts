import { COMMANDS, COMMON, WIZARD, type CommandSpec, type OptionSpec } from './specs.ts';

const ENDING =
  'Exit codes: 0 done or nothing to do, 1 findings with --check or a divergence in verify, 2 wrong usage or failure.';

/** The help of one command, or of all. */
export function helpText(spec: CommandSpec, columns: number): string {
  return spec === WIZARD ? generalHelp(columns) : commandHelp(spec, columns);
}

function commandHelp(spec: CommandSpec, columns: number): string {
  const usage = ['unsticky', spec.name, spec.operands, spec.options.length > 0 ? '[options]' : '']
    .filter(Boolean)
    .join(' ');
  return lines([`Usage: ${usage}`, '', ...fill(spec.summary, '', columns), '', ...optionLines(spec.options, columns)]);
}

function generalHelp(columns: number): string {
  const rows = [WIZARD, ...COMMANDS].map(
    ({ name, operands, summary }) => [`unsticky ${[name, operands].filter(Boolean).join(' ')}`, summary] as const,
  );
  return lines([
    'Takes an Express app that keeps state in its own process and makes it stateless.',
    '',
    ...table(rows, columns),
    '',
    'Options of the wizard:',
    ...optionLines(WIZARD.options, columns),
    '',
    '`unsticky COMMAND --help` lists the options of a command.',
    ...fill(ENDING, '', columns),
  ]);
}

function optionLines(options: readonly OptionSpec[], columns: number): string[] {
  return table(
    [...options, ...COMMON].map((option) => [optionHead(option), option.help] as const),
    columns,
  );
}

function optionHead({ name, short, value, choices }: OptionSpec): string {
  const names = [short === undefined ? '' : `-${short}`, `--${name}`].filter(Boolean).join(', ');
  return value === undefined ? names : `${names} ${choices?.join('|') ?? value}`;
}

/** Two columns; a head that is too wide gets a line of its own. */
function table(rows: readonly (readonly [string, string])[], columns: number): string[] {
  const width = Math.min(30, Math.max(...rows.map(([head]) => head.length)));
  return rows.flatMap(([head, text]) => {
    const body = fill(text, ' '.repeat(width + 4), columns);
    if (head.length > width) return [`  ${head}`, ...body];
    return [`  ${head.padEnd(width)}  ${body[0]!.trimStart()}`, ...body.slice(1)];
  });
}

/** Words broken at blanks; `cli/render/wrap.ts` does the same for reports, and is not loaded here. */
function fill(text: string, indent: string, columns: number): string[] {
  const rows: string[] = [];
  for (const word of text.split(' ')) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= Math.max(columns, 40))
      rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(indent + word);
  }
  return rows;
}

const lines = (rows: readonly string[]): string => `${rows.join('\n')}\n`;
