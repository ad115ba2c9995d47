const express = require('express');
const { fanOut } = require('./lib/fan-out');

const app = express();
let clients = [];

// What other instances send, for the connections of this one.
const tellOthers = fanOut('sse:server', (message) => {
  clients.forEach((client) => {
    client.res.write(message);
  });
});

app.get('/events', (req, res) => {
  res.writeHead(200, { 'Content-Type': 'text/event-stream' });
  const id = Date.now();
  clients.push({ id, res });
  req.on('close', () => {
    clients = clients.filter((client) => client.id !== id);
  });
});

function sendToAll(fact) {
  clients.forEach((client) => client.res.write(`data: ${JSON.stringify(fact)}\n\n`));
  tellOthers(`data: ${JSON.stringify(fact)}\n\n`);
}

app.post('/facts', express.json(), (req, res) => {
  sendToAll(req.body);
  res.json(req.body);
});

app.listen(3000);
