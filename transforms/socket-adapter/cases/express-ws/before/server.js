const app = require('express')();
const expressWs = require('express-ws')(app);

app.ws('/chat', (ws) => {
  ws.on('message', (text) => {
    expressWs.getWss().clients.forEach((client) => {
      if (client !== ws) client.send(text);
    });
  });
});

app.listen(3000);
