const express = require('express');
const path = require('path');
const { callbackify } = require('util');
const { writeStored, storedFiles } = require('./lib/object-storage');

const app = express();
app.use(storedFiles(path.join(__dirname, 'public'), '/avatars'), express.static(path.join(__dirname, 'public')));
app.use(express.json({ limit: '5mb' }));

app.post('/avatars/:user', (req, res) => {
  const data = req.body.image.replace(/^data:image\/png;base64,/, '');
  const name = `${req.params.user}.png`;
  callbackify(writeStored)(path.join(__dirname, 'public', 'avatars', name), Buffer.from(data, 'base64'), (err) => {
    if (err) return res.status(500).json({ error: 'not saved' });
    res.json({ url: `/avatars/${name}` });
  });
});

app.listen(3000);
