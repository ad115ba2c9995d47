import type { Exchange } from '../../verify/scenario/exchange.ts';
import type { Block } from './block.ts';
import type { Fitted } from './fit.ts';

/** Kept when the other client has heard an event; acknowledgements and pings are none. */
export function fitSockets(block: Block, rounds: readonly Exchange[][]): Fitted {
  const [first, , , heard] = rounds.map(([answer]) => answer);
  if (first?.status !== 101) return { gap: `sockets: connecting answers ${first?.status || 'nothing'}` };
  if (!heard?.body.split('\n').some((message) => message.startsWith('42'))) {
    return {
      gap: 'sockets: no event was found that one client sends and another hears; add `WS` requests with the words of your protocol',
    };
  }
  return { block };
}
