const express = require('express');
const app = express();
const fs = require('fs');

const saveOld = (req, res) => {
  fs.writeFileSync('old.json', req.body);
  res.end();
};
app.get('/old', (req, res) => res.sendFile('old.json', { root: __dirname }));
