const express = require('express');
const { saveAll } = require('./save');

let sleeps = false;

const app = express();
app.put('/notes/:id', (req, res) => {
  sleeps = false;
  res.sendStatus(204);
});
async function save() {
  if (sleeps) return;
  const count = await saveAll();
  if (count === 0) sleeps = true;
}
setInterval(save, 60000);
app.listen(3000);
