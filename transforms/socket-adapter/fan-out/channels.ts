import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../../ast/source-file.ts';
import { basename } from '../../../core/posix.ts';
import type { FanOut } from '../../../detect/websockets/fan-out.ts';
import { isObstacle, type Obstacle } from '../verdict.ts';
import type { Program } from '../../../program/program.ts';
import { conditionText } from './conditions.ts';
import { loopParts, type LoopParts } from './loop-parts.ts';

/** The loops of one file that deliver in the same way, and so share a channel. */
export interface Channel {
  readonly file: SourceFile;
  /** The same on all instances, and no other's. */
  readonly name: string;
  /** Counts the channels of a file from 0. */
  readonly number: number;
  readonly loops: readonly LoopParts[];
}

/** Channels in source order; an obstacle where one of the loops cannot be moved, since then none is. */
export function collectChannels(
  program: Program,
  loops: readonly FanOut[],
  prefix: string,
): readonly Channel[] | Obstacle {
  const parts = loops.map((loop) => loopParts(program, loop));
  const refused = parts.find(isObstacle);
  if (refused) return refused;
  const byDelivery = new Map<string, LoopParts[]>();
  for (const part of parts as LoopParts[]) {
    const key = deliveryOf(part);
    byDelivery.set(key, [...(byDelivery.get(key) ?? []), part]);
  }
  return numbered([...byDelivery.values()], prefix);
}

/** To whom and how a loop sends, whatever it calls a connection and however it is written. */
function deliveryOf({ fanOut, conditions }: LoopParts): string {
  const { file, over, element, send } = fanOut;
  const said = [
    ...[over, send.get('callee') as NodePath].map(({ node }) => file.textOf(node)),
    ...conditions.map((condition) => conditionText(condition, 'key', file.text)),
  ];
  const names = Object.keys(element.getBindingIdentifiers());
  const texts = names.length === 1 ? said.map((text) => text.replaceAll(wordOf(names[0]!), '$')) : said;
  return [file.path, ...texts].join('\n');
}

const wordOf = (name: string): RegExp => new RegExp(`(?<![\\w$.])${name.replaceAll('$', '\\$')}(?![\\w$])`, 'g');

function numbered(all: readonly LoopParts[][], prefix: string): Channel[] {
  return all.map((loops, n) => {
    const { file } = loops[0]!.fanOut;
    const number = all.slice(0, n).filter((other) => other[0]!.fanOut.file === file).length;
    const name = `${prefix}:${basename(file.path).replace(/\.\w+$/, '')}`;
    return { file, name: number === 0 ? name : `${name}:${number + 1}`, number, loops };
  });
}
