/** One argument as a shell takes it. */
export function quoteArgument(text: string): string {
  return /^[\w./@:+=-]+$/u.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** A command line that a person can paste. */
export function commandLine(...args: readonly string[]): string {
  return ['unsticky', ...args.map(quoteArgument)].join(' ');
}
