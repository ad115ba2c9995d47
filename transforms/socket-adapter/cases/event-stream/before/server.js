const express = require('express');

const app = express();
let clients = [];

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
}

app.post('/facts', express.json(), (req, res) => {
  sendToAll(req.body);
  res.json(req.body);
});

app.listen(3000);
