const express = require('express');
const http = require('http');
const socket = require('./socket');

const app = express();
app.post('/news', (req, res) => {
  socket.getIO().emit('news', 'News!');
  res.sendStatus(204);
});

const server = http.createServer(app);
socket.init(server);
server.listen(3000);
