import express from 'express';
import { HitMeter } from './meter';

const meter = new HitMeter();
const app = express();
app.post('/hit', (req, res) => {
  meter.hit();
  res.sendStatus(204);
});
app.get('/', (req, res) => {
  res.json({ hits: meter.total() });
});
app.listen(3000);
