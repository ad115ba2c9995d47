const express = require('express');
const app = express();
const load = require('some-model');
let model;
app.get('/', (req, res) => {
  model ??= load();
  res.json(model.run());
});
app.listen(3000);
