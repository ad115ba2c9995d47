import 'dotenv/config';
import express from 'express';
import { sessions } from './sessions.js';
import { login, logout, me } from './handlers.js';

const app = express();
app.use(express.json(), sessions);

app.post('/login', login);
app.post('/logout', logout);
app.get('/me', me);

app.listen(3000);
