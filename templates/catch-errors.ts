import type { Style } from '../ast/style.ts';

/** The text of a module with one wrapper: a failed listener or timer is logged instead of ending the process. */
export function catchErrorsModule({ typescript, esm }: { typescript: boolean; esm: boolean }, style: Style): string {
  const end = style.semicolons ? ';' : '';
  const signature = typescript
    ? 'catchErrors<A extends unknown[]>(run: (...args: A) => Promise<unknown>): (...args: A) => void'
    : 'catchErrors(run)';
  const inner = typescript ? 'return function (this: unknown, ...args: A) {' : 'return function (...args) {';
  const lines = [
    '/** Runs an async listener or timer whose result nobody waits for: a failure is logged, and the process lives. */',
    `${esm ? 'export ' : ''}function ${signature} {`,
    `  ${inner}`,
    `    run.apply(this, args).catch((error) => console.error(error))${end}`,
    `  }${end}`,
    '}',
    ...(esm ? [] : ['', `module.exports = { catchErrors }${end}`]),
    '',
  ];
  const indented = lines.map((line) => line.replace(/^( {2})+/, (lead) => style.indent.repeat(lead.length / 2)));
  return indented.join(style.newline);
}
