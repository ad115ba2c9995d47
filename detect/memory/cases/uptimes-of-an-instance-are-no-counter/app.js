const express = require('express');
const app = express();

class Uptime {
  recent = null;
  start(name) {
    const made = { name, up: 0 };
    this.recent = made;
  }
  beat() {
    this.recent.up += 1;
  }
}

const uptime = new Uptime();
app.post('/monitors/:name', (req, res) => {
  uptime.start(req.params.name);
  res.end();
});
app.get('/beat', (req, res) => {
  uptime.beat();
  res.send(uptime.recent);
});
app.listen(3000);
