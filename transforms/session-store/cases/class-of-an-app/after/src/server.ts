import express, { type Express } from 'express';
import session, { type SessionOptions } from 'express-session';
import { RedisStore } from 'connect-redis';
import { redisClient } from './lib/redis';

export class Server {
  private readonly app: Express = express();

  constructor(private readonly port: number) {
    const options: SessionOptions = { secret: process.env.SECRET as string, resave: false, saveUninitialized: false, store: new RedisStore({ client: redisClient }) };
    this.app.use(session(options));
  }

  start(): void {
    this.app.listen(this.port);
  }
}
