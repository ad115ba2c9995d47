const { Pool } = require('pg');
const async = require('async');
const io = require('socket.io')(3000);

const pool = new Pool();

io.on('connection', (socket) => {
  socket.on('subscribe', ({ channel }) => socket.join(channel));
});

async.retry(
  { times: 1000, interval: 1000 },
  (callback) => pool.connect((error, client) => callback(error, client)),
  (error, client) => {
    if (error) return console.error(error);
    getVotes(client);
  }
);

function getVotes(client) {
  client.query('SELECT vote FROM votes', [], (error, result) => {
    if (!error) io.sockets.emit('scores', JSON.stringify(result.rows));
    setTimeout(() => getVotes(client), 1000);
  });
}
