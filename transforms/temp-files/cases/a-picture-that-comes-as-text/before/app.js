const express = require('express');
const fs = require('fs');
const path = require('path');

const app = express();
app.use(express.static(path.join(__dirname, 'public')));
app.use(express.json({ limit: '5mb' }));

app.post('/avatars/:user', (req, res) => {
  const data = req.body.image.replace(/^data:image\/png;base64,/, '');
  const name = `${req.params.user}.png`;
  fs.writeFile(path.join(__dirname, 'public', 'avatars', name), data, 'base64', (err) => {
    if (err) return res.status(500).json({ error: 'not saved' });
    res.json({ url: `/avatars/${name}` });
  });
});

app.listen(3000);
