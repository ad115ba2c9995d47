import type { Style } from '../ast/style.ts';

/** The text of a module with one wrapper: a failed function that answers by a callback hands the failure to the callback. */
export function passErrorsModule({ typescript, esm }: { typescript: boolean; esm: boolean }, style: Style): string {
  const end = style.semicolons ? ';' : '';
  const signature = typescript
    ? 'passErrors<A extends unknown[]>(run: (...args: A) => Promise<unknown>): (...args: A) => void'
    : 'passErrors(run)';
  const inner = typescript
    ? 'const wrapped = function (this: unknown, ...args: A) {'
    : 'const wrapped = function (...args) {';
  const last = typescript ? 'args.at(-1) as (error: unknown) => void' : 'args.at(-1)';
  const quote = style.quote;
  const lines = [
    '/** Runs an async function that answers by a callback, its last argument: a failure goes there, as its first argument. */',
    `${esm ? 'export ' : ''}function ${signature} {`,
    `  ${inner}`,
    `    run.apply(this, args).catch(${last})${end}`,
    `  }${end}`,
    `  return Object.defineProperty(wrapped, ${quote}length${quote}, { value: run.length })${end}`,
    '}',
    ...(esm ? [] : ['', `module.exports = { passErrors }${end}`]),
    '',
  ];
  const indented = lines.map((line) => line.replace(/^( {2})+/, (lead) => style.indent.repeat(lead.length / 2)));
  return indented.join(style.newline);
}
