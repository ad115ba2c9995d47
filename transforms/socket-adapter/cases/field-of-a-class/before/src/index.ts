import express from 'express';
import { createServer } from 'http';
import { Realtime } from './realtime';

const app = express();
const server = createServer(app);
const realtime = new Realtime(server);

app.post('/say/:room', (req, res) => {
  realtime.send(req.params.room, 'Hello');
  res.end();
});

server.listen(3000);
