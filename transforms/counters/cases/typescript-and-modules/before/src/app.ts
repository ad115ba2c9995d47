import express from 'express';

let visits: number = 0;
let open = true;

const app = express();
app.get('/', (req, res) => {
  visits += 1;
  res.json({ visits: visits.toString(), open });
});
app.post('/close', (req, res) => {
  open = false;
  res.sendStatus(204);
});
app.listen(3000);
