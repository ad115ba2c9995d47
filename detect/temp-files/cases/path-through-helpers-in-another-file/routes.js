const path = require('path');
const router = require('express').Router();
const { load, store } = require('./helpers');
const db = path.join(__dirname, 'db', 'users.json');

router.get('/users', async (req, res) => res.json(await load(db)));
router.post('/users', async (req, res) => {
  await store(db, [...(await load(db)), req.body]);
  res.sendStatus(201);
});
module.exports = router;
