const express = require('express');
const { send } = require('./send');

const pending = new Map();

const app = express();
app.put('/mails/:id', (req, res) => {
  pending.set(req.params.id, { to: req.body.to });
  res.sendStatus(202);
});
setInterval(async () => {
  for (const [id, mail] of pending) {
    await send(mail);
    pending.delete(id);
  }
}, 60000);
app.listen(3000);
