import pc from 'picocolors';
import type { Host } from '../../host/host.ts';
import type { Transform } from '../../program/transform.ts';
import { wrapIndented } from '../render/wrap.ts';
import { textOptionsOf } from '../text-options.ts';

/** Asks whether another way takes the place of a step; undefined where the person stops. */
export async function chooseWay(step: Transform, other: Transform, host: Host): Promise<Transform | undefined> {
  const { color, columns } = textOptionsOf(host);
  const { bold } = pc.createColors(color);
  host.terminal.out(
    `\n${bold(`Two ways from here: ${step.title} (${step.name}), or: ${other.title} (${other.name})`)}\n${wrapIndented(other.why, '  ', columns).join('\n')}\n`,
  );
  const question = `Go the other way? y ${other.name}, n ${step.name}, q quit`;
  const answer = await host.terminal.askKey(question, ['y', 'n', 'q']);
  return answer === 'y' ? other : answer === 'n' ? step : undefined;
}
