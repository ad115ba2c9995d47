import { redis } from '../redis';

export const pubClient = redis.duplicate({ maxRetriesPerRequest: null, commandTimeout: undefined });
export const subClient = pubClient.duplicate();
for (const client of [pubClient, subClient]) {
  client.on('error', (error: Error) => console.error('redis:', error.message));
  client.on('connect', () => client.stream.unref()); // lets tests and scripts end
}
