import { parseInvocation, type Invocation } from './args.ts';
import type { Context } from './context.ts';
import { helpText } from './help.ts';
import { UsageError } from './usage-error.ts';

/** What a command line reaches; the context is made when a command needs it, so that help answers at once. */
export interface Outside {
  readonly columns: number;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly version: () => Promise<string>;
  readonly context: () => Promise<Omit<Context, 'version'>>;
}

type Run = (invocation: Invocation, context: Context) => Promise<number>;

/** Loaded when called. */
const COMMANDS: Readonly<Record<string, () => Promise<{ readonly run: Run }>>> = {
  '': () => import('./commands/wizard.ts'),
  audit: () => import('./commands/audit.ts'),
  run: () => import('./commands/run.ts'),
  diff: () => import('./commands/diff.ts'),
  list: () => import('./commands/list.ts'),
  verify: () => import('./commands/verify.ts'),
  undo: () => import('./commands/undo.ts'),
  explain: () => import('./commands/explain.ts'),
};

/** Runs a command line; resolves to the exit code. */
export async function runCli(argv: readonly string[], outside: Outside): Promise<number> {
  try {
    return await dispatch(argv, outside);
  } catch (error) {
    outside.err(explain(error));
    return 2;
  }
}

async function dispatch(argv: readonly string[], { out, columns, version, context }: Outside): Promise<number> {
  const invocation = parseInvocation(argv);
  if (invocation.has('help')) {
    out(helpText(invocation.spec, columns));
    return 0;
  }
  if (invocation.has('version')) {
    out(`${await version()}\n`);
    return 0;
  }
  const { run } = await COMMANDS[invocation.spec.name]!();
  return run(invocation, { ...(await context()), version: await version() });
}

/** An error that a person can put right is one line; any other is a defect, and keeps its stack. */
function explain(error: unknown): string {
  if (error instanceof UsageError) return `unsticky: ${error.message}\n`;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `unsticky: this is a defect of unsticky, please report it with these lines:\n${stack}\n`;
}
