const express = require('express');
const app = express();
const wsInstance = require('express-ws')(app);

app.ws('/board', (ws) => {
  ws.on('message', (message) => {
    for (const client of wsInstance.getWss().clients) client.send(message);
  });
});
