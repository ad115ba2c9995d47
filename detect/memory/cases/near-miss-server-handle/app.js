const express = require('express');
const app = express();
const { createServer } = require('http');
let server;
function start() {
  server = createServer(app);
  server.listen(3000);
}
app.post('/restart', (req, res) => {
  start();
  res.json({ listening: server.listening });
});
app.listen(3000);
