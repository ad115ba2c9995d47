const express = require('express');
const { notify } = require('mailer');

const orders = [];

const app = express();
app.post('/', (req, res) => {
  orders.push({ id: req.body.id });
  res.sendStatus(201);
});
app.delete('/:id', async (req, res) => {
  await notify(req.params.id);
  const index = orders.findIndex((order) => order.id === req.params.id);
  orders.splice(index, 1);
  res.sendStatus(204);
});
app.get('/', (req, res) => res.json(orders));
app.listen(3000);
