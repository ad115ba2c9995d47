const express = require('express');
const fs = require('fs');

const app = express();
let theme = '';
app.put('/theme', express.text(), (req, res) => {
  fs.writeFileSync('themes/current.css', req.body);
  res.sendStatus(204);
});
app.get('/theme', (req, res) => res.sendFile('themes/current.css', { root: '.' }));
app.listen(3000, () => {
  fs.watch('themes/current.css', () => {
    theme = 'changed';
  });
});
