import type { Transform } from '../../program/transform.ts';
import { alternatives, transforms } from '../../transforms/registry.ts';
import type { Invocation } from '../args.ts';
import type { Context } from '../context.ts';
import { wrapIndented } from '../render/wrap.ts';
import { textOptionsOf } from '../text-options.ts';

/** `unsticky list`: the steps in the order of the path. */
export async function run(_invocation: Invocation, { host }: Context): Promise<number> {
  const { columns } = textOptionsOf(host);
  const width = Math.max(...[...transforms, ...alternatives].map(({ name }) => name.length));
  const row = ({ name, title, why, alternativeTo }: Transform): string[] => [
    `${name.padEnd(width)}  ${title}${alternativeTo === undefined ? '' : ` (in the place of ${alternativeTo})`}`,
    ...wrapIndented(why, ' '.repeat(width + 2), columns),
  ];
  const others = ['', 'By name alone, never part of `all`:', '', ...alternatives.flatMap(row)];
  const rows = [...transforms.flatMap(row), ...others];
  host.terminal.out(`${rows.join('\n')}\n\n\`unsticky explain NAME\` says more about one.\n`);
  return 0;
}
