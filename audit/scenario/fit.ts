import type { Exchange } from '../../verify/scenario/exchange.ts';
import type { Block, DraftRequest } from './block.ts';
import { fitLimit } from './fit-limit.ts';
import { fitLogIn } from './fit-log-in.ts';
import { fitSockets } from './fit-sockets.ts';
import { fitUpload } from './fit-upload.ts';
import { findField } from './json-fields.ts';

/** What a trial on one instance leaves of a block; with neither, it is dropped without a word: it would prove nothing. */
export interface Fitted {
  readonly block?: Block;
  /** What is not covered, and why. */
  readonly gap?: string;
}

/** Corrects a drafted block by what one instance answered to it; `answers` are those of its requests, repetitions too. Pure. */
export function fitBlock(block: Block, answers: readonly Exchange[], staticPrefixes: readonly string[]): Fitted {
  const rounds = byRequest(block, answers);
  switch (block.kind) {
    case 'login':
      return fitLogIn(block, rounds);
    case 'limit':
      return fitLimit(block, rounds);
    case 'upload':
      return fitUpload(block, rounds, staticPrefixes);
    case 'write':
      return fitWrite(block, rounds);
    case 'socket':
      return fitSockets(block, rounds);
    case 'read':
      return fitRead(block, rounds);
  }
}

/** The answers of each request of a block, in order. */
function byRequest({ requests }: Block, answers: readonly Exchange[]): Exchange[][] {
  const counts = requests.map(({ repeat = 1 }) => repeat);
  const starts = counts.map((_, index) => counts.slice(0, index).reduce((sum, count) => sum + count, 0));
  return starts.map((start, index) => answers.slice(start, start + counts[index]!));
}

function fitRead(block: Block, [answers = []]: readonly Exchange[][]): Fitted {
  const [first] = answers;
  if (first?.problem !== undefined) return { gap: `${block.requests[0]!.path}: ${first.problem}` };
  return first && first.status < 400 ? { block } : {};
}

/** The write must be taken; a read that does not find what was written is left out. */
function fitWrite(block: Block, rounds: readonly Exchange[][]): Fitted {
  const [write, ...reads] = block.requests;
  const [first] = rounds[0] ?? [];
  if (!write || !first || first.status === 0 || first.status >= 400) {
    return { gap: `${block.title}: it answers ${first?.status || 'nothing'} to made-up fields` };
  }
  const kept = reads.flatMap((read, index) => fitReadBack(read, rounds[index + 1]?.[0], first) ?? []);
  return { block: { ...block, requests: [write, ...kept] } };
}

function fitReadBack(read: DraftRequest, answer: Exchange | undefined, write: Exchange): DraftRequest | undefined {
  if (answer !== undefined && answer.status > 0 && answer.status < 400) return read;
  const wanted = /\{\{(\w+)\.response\.body\.(\w+)\}\}/.exec(read.path);
  const path = wanted ? findField(write.body, new RegExp(`^(${wanted[2]}|_?id)$`)) : undefined;
  return wanted && path !== undefined
    ? { ...read, path: read.path.replace(wanted[0], `{{${wanted[1]}.response.body.${path}}}`) }
    : undefined;
}
