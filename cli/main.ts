#!/usr/bin/env node
import { parseInvocation, type Invocation } from './args.ts';
import type { Context } from './context.ts';
import { helpText } from './help.ts';
import { UsageError } from './usage-error.ts';

/** A command is loaded when it is called: help and version answer at once. */
const COMMANDS: Readonly<
  Record<string, () => Promise<{ run: (invocation: Invocation, context: Context) => Promise<number> }>>
> = {
  '': () => import('./commands/wizard.ts'),
  audit: () => import('./commands/audit.ts'),
  run: () => import('./commands/run.ts'),
  diff: () => import('./commands/diff.ts'),
  list: () => import('./commands/list.ts'),
  verify: () => import('./commands/verify.ts'),
  undo: () => import('./commands/undo.ts'),
  explain: () => import('./commands/explain.ts'),
};

async function main(argv: readonly string[]): Promise<number> {
  const invocation = parseInvocation(argv);
  if (invocation.has('help')) return print(helpText(invocation.spec, process.stdout.columns || 80));
  const { readVersion } = await import('./version.ts');
  const version = readVersion();
  if (invocation.has('version')) return print(`${version}\n`);
  const { nodeHost } = await import('../host/node/host.ts');
  const { run } = await COMMANDS[invocation.spec.name]!();
  return run(invocation, { host: nodeHost(), folder: process.cwd(), version });
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

/** An error that a person can put right is one line; any other is a defect, and keeps its stack. */
function explain(error: unknown): string {
  if (error instanceof UsageError) return `unsticky: ${error.message}\n`;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `unsticky: this should not have happened, and is a defect of unsticky. Please report it with these lines:\n${stack}\n`;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(explain(error));
  process.exitCode = 2;
}
