import { quoted, styleOf } from '../../../ast/style.ts';
import type { SourceFile } from '../../../ast/source-file.ts';
import type { Edit, ImportRequest } from '../../../core/edit.ts';
import type { Companion } from '../../../core/companion.ts';
import type { Group } from '../../../core/group.ts';
import type { FanOut } from '../../../detect/websockets/fan-out.ts';
import type { Program } from '../../../program/program.ts';
import type { PlanOptions } from '../../../program/transform.ts';
import { rangeOf } from '../../../program/manifest.ts';
import { freeName } from '../../../recipes/free-name.ts';
import { manifestListing } from '../../../recipes/listing-manifest.ts';
import { planPubSub, type Fits } from '../../../recipes/redis/pub-sub.ts';
import { adapterLibraryFor } from '../adapter-library.ts';
import { isObstacle, type Obstacle } from '../verdict.ts';
import { collectChannels, type Channel } from './channels.ts';
import { deliverLines } from './deliver-text.ts';
import { fanOutModule } from './fan-out-module.ts';
import type { LoopParts } from './loop-parts.ts';
import { asBlock, belowLoop, belowOwner, type Below } from './place.ts';
import { repeatedLoops } from './repeated-loops.ts';

/** Edits for all loops over the connections of one server, or of one list. */
export type FanOutPlan = Pick<Group, 'edits' | 'imports' | 'companions' | 'notes'>;

export function planFanOut(
  program: Program,
  loops: readonly FanOut[],
  prefix: 'ws' | 'sse',
  options: PlanOptions,
): FanOutPlan | Obstacle {
  const own = repeatedLoops(program, loops);
  if (isObstacle(own)) return own;
  const channels = collectChannels(program, own, prefix);
  if (isObstacle(channels)) return channels;
  const { file, over } = own[0]!;
  const pubSub = planPubSub(program, { file, offset: over.node.start! }, options, fitsIn(program, file));
  const parts = channels.map((channel) => editsOf(channel, fanOutModule(program, channel.file, pubSub)));
  const refused = parts.find(isObstacle);
  if (refused) return refused;
  const planned = parts as Planned[];
  return {
    edits: planned.flatMap(({ edits }) => edits),
    imports: planned.flatMap(({ imports }) => imports),
    companions: [...pubSub.companions, ...planned.flatMap(({ companions }) => companions)],
    notes: [
      'Each instance still holds its own connections, and sends to those itself; the others are told through Redis. While Redis is away, they get nothing.',
      ...(own.length < loops.length ? [LEFT] : []),
      ...pubSub.notes,
    ],
  };
}

/** One module of connections for the app: an old socket.io in it does not know every client. */
function fitsIn(program: Program, file: SourceFile): Fits {
  const manifest = manifestListing(program, file.path, 'socket.io');
  return (rangeOf(manifest, 'socket.io') ? adapterLibraryFor(manifest, file)?.fits : undefined) ?? (() => true);
}

const LEFT =
  'What a timer sends that every instance runs is not passed on: each instance sends it to its own connections.';

interface Planned {
  readonly edits: readonly Edit[];
  readonly imports: readonly ImportRequest[];
  readonly companions: readonly Companion[];
}

function editsOf(
  { file, name, number, loops }: Channel,
  module: {
    readonly imports: readonly ImportRequest[];
    readonly companions: readonly Companion[];
    readonly local: string;
  },
): Planned | Obstacle {
  const style = styleOf(file);
  const base = freeName(file, ['tellOthers', 'tellOtherInstances']);
  const tell = number === 0 ? base : `${base}${number + 1}`;
  const withOptions = loops.some(({ message }) => message.length > 1);
  const [first] = loops;
  const owner = belowOwner(first!.fanOut);
  if (!owner) return { code: 'no-place-to-listen', at: { file, path: first!.fanOut.over } };
  const names = { tell, fanOut: module.local, channel: quoted(name, style), withOptions };
  const edits = [lines(file, owner, ['', ...deliverLines(first!, names)])];
  for (const part of loops) {
    const told = `${tell}(${textsOf(file, part, withOptions)})${style.semicolons ? ';' : ''}`;
    const edit = tellBelow(part.fanOut, told);
    if (!edit) return { code: 'loop-in-expression', at: { file, path: part.fanOut.loop } };
    edits.push(edit);
  }
  return { edits, imports: module.imports, companions: module.companions };
}

/** The message, its options, and what decides who gets it. */
function textsOf(file: SourceFile, { message, conditions }: LoopParts, withOptions: boolean): string {
  const keys = conditions.flatMap(({ key }) => key ?? []);
  const texts = [...message, ...keys].map(({ node }) => file.textOf(node));
  const hasGap = withOptions && message.length === 1;
  return (hasGap ? [texts[0], ...(keys.length > 0 ? ['undefined', ...texts.slice(1)] : [])] : texts).join(', ');
}

function tellBelow(fanOut: FanOut, told: string): Edit | undefined {
  const below = belowLoop(fanOut);
  return below ? lines(fanOut.file, below, [told]) : asBlock(fanOut, told);
}

function lines(file: SourceFile, { at, indent }: Below, texts: readonly string[]): Edit {
  const { newline } = styleOf(file);
  const text = texts.map((line) => newline + (line === '' ? '' : indent + line)).join('');
  return { file: file.path, start: at, end: at, text };
}
