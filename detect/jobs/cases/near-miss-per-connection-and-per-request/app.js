const express = require('express');
const app = express();
const { WebSocketServer } = require('ws');
const { Log } = require('./models');
const wss = new WebSocketServer({ port: 8080 });

wss.on('connection', (ws) => {
  const timer = setInterval(() => Log.create({ alive: true }), 30000);
  ws.on('close', () => clearInterval(timer));
});
app.get('/stream', (req, res) => {
  const timer = setInterval(() => res.write(':ping\n\n'), 15000);
  req.on('close', () => clearInterval(timer));
});
