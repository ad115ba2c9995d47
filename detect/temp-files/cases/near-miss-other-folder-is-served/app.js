const express = require('express');
const app = express();
const fs = require('fs');
const marked = require('marked');

app.use(express.static('public'));
app.get('/render', (req, res) => {
  fs.writeFileSync('debug/last.html', marked(String(Date.now())));
  res.end();
});
