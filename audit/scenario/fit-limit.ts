import type { Exchange } from '../../verify/scenario/exchange.ts';
import type { Block } from './block.ts';
import type { Fitted } from './fit.ts';

/** The limit is where the answer changes and stays changed: so many requests, and one more. */
export function fitLimit(block: Block, [answers = []]: readonly Exchange[][]): Fitted {
  const [probe] = block.requests;
  const kinds = answers.map(kindOf);
  const at = kinds.findIndex((kind) => kind !== kinds[0]);
  const stays = at > 0 && kinds.slice(at).every((kind) => kind === kinds[at]);
  if (!probe || !stays) return { gap: `${block.title}: it was not reached in ${answers.length} requests` };
  const { path } = probe;
  const within = { ...probe, title: `${path} within its limit`, repeat: at, asserts: assertsOf(answers[0]!) };
  const beyond = { ...probe, title: `${path} beyond its limit`, repeat: 1, asserts: assertsOf(answers[at]!) };
  return { block: { ...block, requests: [within, beyond] } };
}

function kindOf({ status, headers }: Exchange): string {
  return `${status} ${headers['location']?.[0] ?? ''}`;
}

function assertsOf({ status, headers }: Exchange): string[] {
  const [location] = headers['location'] ?? [];
  return [`status == ${status}`, ...(location === undefined ? [] : [`header location == ${location}`])];
}
