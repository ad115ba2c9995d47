import { transforms } from '../../transforms/registry.ts';
import type { Invocation } from '../args.ts';
import type { Context } from '../context.ts';
import { wrapIndented } from '../render/wrap.ts';
import { textOptionsOf } from '../text-options.ts';

/** `unsticky list`: the steps in the order of the path. */
export async function run(_invocation: Invocation, { host }: Context): Promise<number> {
  const { columns } = textOptionsOf(host);
  const width = Math.max(...transforms.map(({ name }) => name.length));
  const rows = transforms.flatMap((transform) => [
    `${transform.name.padEnd(width)}  ${transform.title}`,
    ...wrapIndented(transform.why, ' '.repeat(width + 2), columns),
  ]);
  host.terminal.out(`${rows.join('\n')}\n\n\`unsticky explain NAME\` says more about one.\n`);
  return 0;
}
