const express = require('express');
const fs = require('fs');

const app = express();

app.post('/chat', express.text(), (req, res) => {
  fs.appendFileSync('rooms/chat.txt', `${req.body}\n`);
  res.sendStatus(204);
});
app.get('/chat', (req, res) => res.send(fs.readFileSync('rooms/chat.txt', 'utf8')));

app.listen(3000);
