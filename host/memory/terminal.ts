import type { Terminal } from '../host.ts';

/** A terminal that answers from a list and keeps what it was told. Undefined stands for Ctrl-C. */
export interface MemoryTerminal extends Terminal {
  /** What went to stdout and to stderr, joined. */
  readonly output: string;
  readonly errors: string;
  /** The questions asked so far. */
  readonly questions: readonly string[];
}

/** Throws when a question comes and no answer is left, or when a key is none of the choices: a script that is wrong. */
export function memoryTerminal(
  answers: readonly (string | undefined)[],
  interactive: boolean,
  columns = 80,
): MemoryTerminal {
  const left = [...answers];
  const questions: string[] = [];
  const written = { output: '', errors: '' };
  const ask = (question: string): string | undefined => {
    questions.push(question);
    if (left.length === 0) throw new Error(`No answer left for: ${question}`);
    return left.shift();
  };
  return {
    interactive,
    colour: false,
    columns,
    questions,
    get output() {
      return written.output;
    },
    get errors() {
      return written.errors;
    },
    out: (text) => void (written.output += text),
    err: (text) => void (written.errors += text),
    async askKey(question, choices) {
      if (!interactive) return undefined;
      const key = ask(question);
      if (key !== undefined && !choices.includes(key))
        throw new Error(`${key} is none of ${choices.join()} for: ${question}`);
      return key;
    },
    async askText(question) {
      return interactive ? ask(question) : undefined;
    },
  };
}
