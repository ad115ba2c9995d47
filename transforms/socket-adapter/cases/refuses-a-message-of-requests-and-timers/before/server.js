const app = require('express')();
const server = require('http').createServer(app);
const io = require('socket.io')(server);

let orders = 0;

function tell() {
  io.emit('orders', orders);
}

app.post('/orders', (req, res) => {
  orders++;
  tell();
  res.end();
});

setInterval(tell, 5000);
server.listen(3000);
