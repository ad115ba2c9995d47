const { Server } = require('socket.io');
const redis = require('redis');
const io = new Server(3000);
const sub = redis.createClient();
const pub = redis.createClient();

sub.on('message', (channel, text) => io.emit(channel, text));
sub.subscribe('chat');
io.on('connection', (socket) => {
  socket.on('chat', (text) => pub.publish('chat', text));
});
