const express = require('express');

let plugins = 0;

const app = express();
function install(name) {
  plugins++;
  app.get(`/${name}`, (req, res) => res.send(name));
}
install('one');
app.post('/install/:name', (req, res) => {
  install(req.params.name);
  res.json({ plugins });
});
app.listen(3000);
