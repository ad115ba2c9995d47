const express = require('express');

let users = [];
let posts = [];
const products = [{ id: 1, stock: 3 }];

const app = express();
app.use(express.json());
app.post('/users', (req, res) => {
  const user = { id: users.length + 1, name: req.body.name };
  users.push(user);
  res.status(201).json(user);
});
app.post('/posts', (req, res) => {
  if (!users.some((user) => user.id === req.body.author)) return res.sendStatus(404);
  posts.push({ id: req.body.id, author: req.body.author });
  res.sendStatus(201);
});
app.delete('/users/:id', (req, res) => {
  const id = Number(req.params.id);
  users = users.filter((user) => user.id !== id);
  posts = posts.filter((post) => post.author !== id);
  res.sendStatus(204);
});
app.post('/orders', (req, res) => {
  const product = products.find((one) => one.id === req.body.id);
  if (!product || product.stock < req.body.count) return res.sendStatus(409);
  product.stock -= req.body.count;
  res.json(product);
});
app.listen(3000);
