const express = require('express');

let server;
let ready = false;

const app = express();
app.get('/health', (req, res) => res.sendStatus(ready ? 200 : 503));
server = app.listen(3000, () => {
  ready = true;
});
process.on('SIGTERM', () => server.close());
