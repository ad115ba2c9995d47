import express from 'express';
import { Reaper } from './reaper';
import { Token } from './token';
import { repeatJob } from './lib/job-queue';
import type { RepeatedJob } from './lib/job-queue';

let timer: RepeatedJob | undefined;

export function start(): void {
  timer = repeatJob('token-delete-many', { every: 60000 }, () => Token.deleteMany({}));
}

export function stop(): void {
  timer?.stop();
}

start();
new Reaper().start();
const app = express();
app.listen(3000);
