import type { NodePath } from '@babel/traverse';
import type { CallExpression } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import { functionsOf } from '../../program/functions/called.ts';
import type { Program } from '../../program/program.ts';
import { effectsOf } from '../jobs/effects.ts';
import { packagesBehind } from '../jobs/origins.ts';
import { isSamePackage } from './adapter.ts';
import { isFanOutFunction } from './told-on.ts';

/** Packages whose subscriptions reach every instance. */
const BROKERS =
  /^(redis|ioredis|@redis\/client|handy-redis|nats|amqplib|kafkajs|mqtt|pg|@google-cloud\/pubsub|ably|pusher|pubnub|zeromq|faye-redis|mubsub|redis-pubsub-emitter|graphql-redis-subscriptions)$/;
const LISTENING = new Set(['on', 'subscribe', 'psubscribe', 'pSubscribe', 'sSubscribe', 'consume', 'run']);

/** True where the package of a file delivers to its own sockets what a broker tells all instances: a hand-made adapter. */
export function deliversFromBroker(program: Program, file: SourceFile): boolean {
  const files = program
    .filesMentioning(['subscribe', 'Subscribe', 'consume', 'LISTEN'])
    .filter((other) => isSamePackage(program, other, file));
  return files.some((other) => other.all('CallExpression').some((call) => delivers(program, other, call)));
}

function delivers(program: Program, file: SourceFile, call: NodePath<CallExpression>): boolean {
  const callee = call.get('callee') as NodePath;
  if (!LISTENING.has(memberNameOf(callee) ?? '') || call.findParent(isFanOutFunction)) return false;
  const listener = (call.get('arguments') as NodePath[]).findLast(
    (part) => part.isFunction() || part.isIdentifier() || part.isMemberExpression(),
  );
  if (!listener || !packagesBehind(program, file, callee.get('object') as NodePath).some((name) => BROKERS.test(name)))
    return false;
  return effectsOf(program, functionsOf(program, file, listener)).some(({ effect }) => effect === 'broadcast');
}
