const path = require('path');
const router = require('express').Router();
const { load, store } = require('./db');
const users = path.join(__dirname, 'db', 'users.json');

router.get('/users', async (req, res) => res.json(await load(users)));
router.put('/users/:id', async (req, res) => {
  const all = await load(users);
  const next = all.map((user) => (user.id === req.params.id ? { ...user, ...req.body } : user));
  await store(users, next);
  res.sendStatus(204);
});
module.exports = router;
