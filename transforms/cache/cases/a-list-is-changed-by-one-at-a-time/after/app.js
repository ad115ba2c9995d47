const express = require('express');
const { createClient } = require('redis');
const { RedisList } = require('./lib/redis-list');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const todos = new RedisList(redisClient, 'todos', [
  { id: 1, title: 'Buy milk', done: false },
  { id: 2, title: 'Call home', done: false },
]);

const app = express();
app.use(express.json());

app.get('/todos', asyncHandler(async (req, res) => res.json(await todos.all())));

app.get('/todos/:id', asyncHandler(async (req, res) => {
  const todo = (await todos.all()).find((t) => t.id === Number(req.params.id));
  if (!todo) return res.status(404).json({ error: 'Not found' });
  res.json(todo);
}));

app.post('/todos', asyncHandler(todos.locked(async (req, res) => {
  const list = await todos.all();
  const todo = { id: list.length + 1, title: req.body.title, done: false };
  list.push(todo);
  await todos.save(list);
  res.status(201).json(todo);
})));

app.put('/todos/:id', asyncHandler(todos.locked(async (req, res) => {
  const list = await todos.all();
  const todo = list.find((t) => t.id === Number(req.params.id));
  if (!todo) return res.status(404).json({ error: 'Not found' });

  const { title, done } = req.body;
  if (title) todo.title = title;
  if (done !== undefined) todo.done = done; // may be false
  await todos.save(list);
  res.json(todo);
})));

app.patch('/todos/:id', asyncHandler(todos.locked(async (req, res) => {
  const list = await todos.all();
  const index = list.findIndex((t) => t.id === Number(req.params.id));
  if (index !== -1) {
    list[index] = { ...list[index], ...req.body };
    await todos.save(list);
    return res.json(list[index]);
  }
  res.sendStatus(404);
})));

app.delete('/todos/:id', asyncHandler(todos.locked(async (req, res) => {
  const list = await todos.all();
  const index = list.findIndex((t) => t.id === Number(req.params.id));
  if (index < 0) return res.sendStatus(404);
  list.splice(index, 1);
  await todos.save(list);
  res.sendStatus(204);
})));

app.delete('/done', asyncHandler(todos.locked(async (req, res) => {
  const list = await todos.all();
  const before = list.length;
  await todos.save(list.filter((t) => !t.done));
  res.json({ removed: before });
})));

app.delete('/todos', asyncHandler(todos.locked(async (req, res) => {
  await todos.save([]);
  res.sendStatus(204);
})));

app.post('/titles', asyncHandler(async (req, res) => {
  const list = await todos.all();
  const titles = req.body.ids.map((id) => list.find((t) => t.id === id)?.title);
  res.json({ titles, count: list.reduce((sum, t) => sum + (t.done ? 1 : 0), 0) });
}));

app.listen(3000);
