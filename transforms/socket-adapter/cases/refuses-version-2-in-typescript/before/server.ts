import socketio from 'socket.io';

const io = socketio(3000);

io.on('connection', (socket: any) => {
  socket.on('say', (text: string) => io.emit('said', text));
});
