import express from 'express';
import { Token } from './token';

const timers: { cleanup?: NodeJS.Timeout } = {};
timers.cleanup = setInterval(() => Token.deleteMany({}), 60000);

const app = express();
app.listen(3000);
