const express = require('express');

let hits = 0;

const app = express();
app.post('/hit', (req, res) => {
  hits++;
  res.sendStatus(204);
});
function* upTo() {
  for (let n = 0; n < hits; n++) yield n;
}
app.get('/', (req, res) => res.json([...upTo()]));
app.listen(3000);
