/** One flag of a command, e.g. `--format table|json`. */
export interface OptionSpec {
  readonly name: string;
  readonly short?: string;
  /** The placeholder of its value; without it the flag is a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly many?: true;
  readonly help: string;
}

export interface CommandSpec {
  readonly name: string;
  /** What stands behind the name, e.g. `NAME…|all [DIR]`. */
  readonly operands: string;
  readonly summary: string;
  readonly options: readonly OptionSpec[];
  readonly notes?: readonly string[];
}

const PLAN: readonly OptionSpec[] = [
  { name: 'only', value: 'FILE:LINE', many: true, help: 'Move only the state held there; may be given again.' },
  { name: 'queue', value: 'LIB', choices: ['bull', 'bullmq'], help: 'Queue library for jobs.' },
  {
    name: 'redis-client',
    value: 'LIB',
    choices: ['redis', 'ioredis'],
    help: 'Client to write where the app has none.',
  },
  { name: 'lib-dir', value: 'DIR', help: 'Folder for generated modules, relative to the app.' },
];

/** The wizard: what runs when no command is named. */
export const WIZARD: CommandSpec = {
  name: '',
  operands: '[DIR]',
  summary: 'Goes through the app step by step, with a diff to confirm for each piece of state.',
  options: [
    ...PLAN.filter(({ name }) => name !== 'only'),
    { name: 'force', help: 'Start although git has uncommitted changes in the app.' },
  ],
};

export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'audit',
    operands: '[DIR]',
    summary: 'Finds the state that the process keeps, and who can move it. Changes nothing.',
    options: [
      {
        name: 'format',
        value: 'FORMAT',
        choices: ['table', 'json', 'sarif', 'html', 'github'],
        help: 'What to print (table).',
      },
      { name: 'check', help: 'Exit with 1 when there are findings, with 2 when a file could not be read.' },
      {
        name: 'baseline',
        value: 'FILE',
        help: 'Report only what FILE does not know. Without --check, FILE is written where it is missing.',
      },
      { name: 'update-baseline', help: 'Write FILE anew with the findings of now.' },
    ],
  },
  {
    name: 'run',
    operands: 'NAME…|all [DIR]',
    summary: 'Runs one or several steps. Asks for each in a terminal; elsewhere it needs --yes or --dry.',
    options: [
      { name: 'yes', short: 'y', help: 'Write without asking.' },
      { name: 'dry', help: 'Write nothing, print the diff.' },
      ...PLAN,
      { name: 'no-install', help: 'Do not offer to install dependencies.' },
      { name: 'force', help: 'Write although git has uncommitted changes in the app.' },
    ],
  },
  {
    name: 'diff',
    operands: '[DIR]',
    summary: 'Prints what `run all` would change, as a diff that `git apply` takes.',
    options: [{ name: 'output', short: 'o', value: 'FILE', help: 'Write the diff to FILE.' }, ...PLAN],
  },
  {
    name: 'verify',
    operands: '[DIR]',
    summary: 'Plays a scenario on one instance and on several, and says what differs and which line holds it.',
    options: [
      { name: 'instances', value: 'N', help: 'How many instances, at least 2 (2).' },
      {
        name: 'scenario',
        value: 'FILE',
        help: 'A .http file, or a HAR file of a browser; else unsticky.http or scenario.http in the app, else one is made from the code.',
      },
      { name: 'generate', help: 'Make the scenario from the code although the app has one.' },
      { name: 'print-scenario', help: 'Print the scenario made from the code, to keep and edit; prove nothing.' },
      { name: 'format', value: 'FORMAT', choices: ['text', 'json', 'html'], help: 'What to print (text).' },
      { name: 'output', short: 'o', value: 'FILE', help: 'Write the report, or the scenario, to FILE.' },
      { name: 'record', help: 'Run the app once and write what a browser asks of it to unsticky.http; prove nothing.' },
      {
        name: 'during',
        value: 'COMMAND',
        help: 'With --record: what visits the app; it finds the address in BASE_URL.',
      },
      { name: 'write-compose', help: 'Write a compose file with two instances behind nginx; prove nothing.' },
      { name: 'write-ci', help: 'Write a GitHub workflow that runs the proof; prove nothing.' },
      { name: 'start', value: 'COMMAND', help: 'What starts the app; else its start script.' },
      { name: 'port', value: 'N', help: 'The port of the main listener, for an app with several that ignores PORT.' },
    ],
  },
  {
    name: 'undo',
    operands: '[STEP] [DIR]',
    summary: 'Takes a step back: the last one, or the one named.',
    options: [{ name: 'list', help: 'List the steps that can be undone.' }],
  },
  { name: 'list', operands: '', summary: 'Lists the steps in the order of the path.', options: [] },
  {
    name: 'explain',
    operands: 'NAME|CODE',
    summary: 'Says what a step does, or what a refusal means and what to do about it.',
    options: [],
  },
];

/** Of every command. */
export const COMMON: readonly OptionSpec[] = [
  { name: 'help', short: 'h', help: 'Show this.' },
  { name: 'version', help: 'Show the version.' },
];
