import express from 'express';
import { Reaper } from './reaper';
import { Token } from './token';

let timer: NodeJS.Timeout | undefined;

export function start(): void {
  timer = setInterval(() => Token.deleteMany({}), 60000);
}

export function stop(): void {
  clearInterval(timer);
}

start();
new Reaper().start();
const app = express();
app.listen(3000);
