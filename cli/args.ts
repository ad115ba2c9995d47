import { parseArgs } from 'node:util';
import { didYouMean } from './closest.ts';
import { COMMANDS, COMMON, WIZARD, type CommandSpec, type OptionSpec } from './specs.ts';
import { UsageError } from './usage-error.ts';

/** What was typed, checked against the table of options. */
export class Invocation {
  readonly spec: CommandSpec;
  readonly operands: readonly string[];
  /** As it was typed. */
  readonly argv: readonly string[];
  readonly #values: ReadonlyMap<string, readonly string[]>;

  constructor(spec: CommandSpec, argv: readonly string[], { operands, values }: Read) {
    this.spec = spec;
    this.argv = argv;
    this.operands = operands;
    this.#values = values;
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** The last value given. */
  value(name: string): string | undefined {
    return this.#values.get(name)?.at(-1);
  }

  values(name: string): readonly string[] {
    return this.#values.get(name) ?? [];
  }
}

interface Read {
  readonly operands: readonly string[];
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** Reads a command line; throws a UsageError that says what is wrong with it. */
export function parseInvocation(argv: readonly string[]): Invocation {
  const spec = COMMANDS.find(({ name }) => name === argv[0]) ?? WIZARD;
  const options = [...spec.options, ...COMMON];
  const { tokens } = parseArgs({
    args: argv.slice(spec === WIZARD ? 0 : 1),
    options: Object.fromEntries(options.map(toParseArgs)),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = options.find(({ name }) => name === token.name);
    if (!option) throw unknownOption(token.rawName, spec, options);
    values.set(option.name, [...(values.get(option.name) ?? []), checkedValue(option, token)]);
  }
  const operands = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  return new Invocation(spec, argv, { operands, values });
}

function toParseArgs({ name, short, value }: OptionSpec): [string, { type: 'string' | 'boolean'; short?: string }] {
  return [name, { type: value === undefined ? 'boolean' : 'string', ...(short !== undefined && { short }) }];
}

function unknownOption(typed: string, spec: CommandSpec, options: readonly OptionSpec[]): UsageError {
  const known = options.map(({ name }) => `--${name}`);
  const help = ['unsticky', spec.name, '--help'].filter(Boolean).join(' ');
  return new UsageError(`Unknown option ${typed}.${didYouMean(typed, known)} \`${help}\` lists the options.`);
}

function checkedValue(
  option: OptionSpec,
  { value, inlineValue }: { value?: string | undefined; inlineValue?: boolean | undefined },
): string {
  const { name, choices } = option;
  if (option.value === undefined) {
    if (value !== undefined) throw new UsageError(`--${name} takes no value.`);
    return '';
  }
  if (value === undefined || value === '' || (value.startsWith('-') && !inlineValue)) {
    throw new UsageError(`--${name} needs a value: --${name} ${choices?.join('|') ?? option.value}.`);
  }
  if (choices && !choices.includes(value)) {
    throw new UsageError(
      `--${name} cannot be ${value}.${didYouMean(value, choices)} It is one of ${choices.join(', ')}.`,
    );
  }
  return value;
}
