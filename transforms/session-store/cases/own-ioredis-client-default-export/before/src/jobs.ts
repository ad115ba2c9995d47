import redis from './redis';

export const ping = () => redis.ping();
