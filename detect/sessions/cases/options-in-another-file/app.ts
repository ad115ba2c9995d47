import express from 'express';
import sess from 'express-session';
import { sessionOptions } from './config/session';
const app = express();
app.use(unless(['/health'], sess(Object.assign({ name: 'sid' }, sessionOptions))));
