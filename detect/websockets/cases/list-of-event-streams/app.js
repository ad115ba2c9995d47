const express = require('express');
const app = express();
const clients = [];

app.get('/events', (req, res) => {
  res.set({ 'Content-Type': 'text/event-stream' });
  clients.push(res);
});
app.post('/events', (req, res) => {
  clients.forEach((client) => client.write(`data: ${req.query.text}\n\n`));
  res.sendStatus(204);
});
