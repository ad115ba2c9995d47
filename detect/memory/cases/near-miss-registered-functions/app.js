const express = require('express');
const app = express();
const plugins = [];
app.post('/', (req, res) => {
  plugins.push(() => 1);
  res.json(plugins.map((run) => run()));
});
app.listen(3000);
