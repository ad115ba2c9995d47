const app = require('express')();
const expressWs = require('express-ws')(app);
const { fanOut } = require('./lib/fan-out');

// What other instances send, for the connections of this one.
const tellOthers = fanOut('ws:server', (message) => {
  expressWs.getWss().clients.forEach((client) => {
    client.send(message);
  });
});

app.ws('/chat', (ws) => {
  ws.on('message', (text) => {
    expressWs.getWss().clients.forEach((client) => {
      if (client !== ws) client.send(text);
    });
    tellOthers(text);
  });
});

app.listen(3000);
