import type { Terminal } from '../host.ts';
import { wantsColour } from './colour.ts';
import { Keys } from './keys.ts';

/** The terminal that this process was started in, if it was. */
export function nodeTerminal(): Terminal {
  const { stdin, stdout, stderr } = process;
  const interactive = Boolean(stdin.isTTY && stdout.isTTY);
  const keys = new Keys(stdin);
  for (const stream of [stdout, stderr]) {
    if (!stream.listeners('error').includes(ignoreClosedPipe)) stream.on('error', ignoreClosedPipe);
  }

  return {
    interactive,
    colour: wantsColour(process.env, Boolean(stdout.isTTY)),
    get columns() {
      return stdout.columns || 80;
    },
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    async askKey(question, choices) {
      if (!interactive) return undefined;
      stdout.write(`${question} [${choices.join(',')}] `);
      const key = await askUntil(keys, choices, (hint) => stdout.write(hint));
      stdout.write(`${key ?? ''}\n`);
      return key;
    },
    async askText(question, initial) {
      if (!interactive) return undefined;
      const { default: prompts } = await import('prompts');
      // prompts answers {} when it is left with Ctrl-C.
      const { value } = await prompts({ type: 'text', name: 'value', message: question, initial });
      return typeof value === 'string' ? value : undefined;
    },
  };
}

async function askUntil(
  keys: Keys,
  choices: readonly string[],
  show: (hint: string) => void,
): Promise<string | undefined> {
  for (let key = await keys.next(); key !== undefined; key = await keys.next()) {
    const found = [key, key.toLowerCase()].find((candidate) => choices.includes(candidate));
    if (found !== undefined) return found;
    show(`\nPress one of ${choices.join(', ')}: `);
  }
  return undefined;
}

/** `unsticky audit | head` closes the pipe early: that is no failure. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
