import { randomUUID } from 'crypto';
import { pubClient, subClient } from './redis-pubsub';

type Message = string | Buffer | ArrayBuffer | Buffer[];

/**
 * Calls `deliver` with each message that another instance sends on a channel, and returns the function that sends to the others.
 * Every instance keeps its own connections.
 */
export function fanOut<Rest extends unknown[]>(
  channel: string,
  deliver: (message: Message, ...rest: Rest) => void,
): (message: Message, ...rest: Rest) => void {
  // Tells what this instance has sent from what the others have.
  const self = randomUUID();
  const listener = (text: string) => {
    const { from, bytes, message, rest } = JSON.parse(text);
    if (from === self) return;
    const values = rest.map(({ value }: { value: unknown }) => value) as Rest;
    deliver(bytes ? Buffer.from(message, 'base64') : message, ...values);
  };
  subClient.subscribe(channel, listener).catch((error: Error) => console.error('redis:', error.message));
  return (message, ...rest) => {
    const bytes = message instanceof ArrayBuffer || ArrayBuffer.isView(message);
    const sent = bytes ? Buffer.from(message as Buffer).toString('base64') : message;
    const values = rest.map((value) => ({ value }));
    pubClient.publish(channel, JSON.stringify({ from: self, bytes, message: sent, rest: values }));
  };
}
