const express = require('express');
const { User } = require('./models');

const loaded = new Map();

const app = express();
app.use(async (req, res, next) => {
  let user = loaded.get(req.get('X-User'));
  if (!user) {
    user = await User.findById(req.get('X-User'));
    loaded.set(req.get('X-User'), user);
  }
  req.user = user;
  next();
});
app.post('/seen/:id', async (req, res) => {
  const user = loaded.get(req.params.id);
  await user.save();
  res.sendStatus(204);
});
app.listen(3000);
