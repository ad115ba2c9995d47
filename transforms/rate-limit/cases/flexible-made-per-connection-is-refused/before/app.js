const express = require('express');
const { Server } = require('socket.io');
const { RateLimiterMemory } = require('rate-limiter-flexible');

const app = express();
const io = new Server(3001);
io.on('connection', (socket) => {
  const limiter = new RateLimiterMemory({ points: 5, duration: 1 });
  socket.on('message', () => limiter.consume(socket.id).then(() => io.emit('message'), () => {}));
});

app.listen(3000);
