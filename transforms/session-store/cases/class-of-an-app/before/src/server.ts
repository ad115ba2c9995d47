import express, { type Express } from 'express';
import session, { type SessionOptions } from 'express-session';

export class Server {
  private readonly app: Express = express();

  constructor(private readonly port: number) {
    const options: SessionOptions = { secret: process.env.SECRET as string, resave: false, saveUninitialized: false };
    this.app.use(session(options));
  }

  start(): void {
    this.app.listen(this.port);
  }
}
