import type { Invocation } from './args.ts';
import { resolve } from 'node:path';
import type { Context } from './context.ts';
import { didYouMean } from './closest.ts';
import { COMMANDS } from './specs.ts';
import { UsageError } from './usage-error.ts';

/** The folder of a command that takes nothing else; the current one where none is named. */
export function dirOperand({ operands, spec }: Invocation): string {
  if (operands.length > 1) {
    throw new UsageError(
      `Too many folders: ${operands.join(', ')}. \`unsticky ${spec.name} --help\` shows how it is called.`,
    );
  }
  return operands[0] ?? '.';
}

/** The folder of the wizard. What is no folder may be a command, mistyped or behind its options. */
export function dirOrCommand(invocation: Invocation, { host, folder }: Context): string {
  const names = COMMANDS.map(({ name }) => name);
  const [first] = invocation.operands;
  if (first !== undefined && !host.disk.exists(resolve(folder, first))) {
    if (names.includes(first)) throw new UsageError(`Write the command first: unsticky ${first} …`);
    if (/^\w+$/.test(first))
      throw new UsageError(
        `There is no command and no folder called ${first}.${didYouMean(first, names)} \`unsticky --help\` lists the commands.`,
      );
  }
  return dirOperand(invocation);
}
