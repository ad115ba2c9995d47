import type { Invocation } from './args.ts';
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
