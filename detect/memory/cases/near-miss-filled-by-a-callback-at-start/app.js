const express = require('express');
const hash = require('pbkdf2-password')();
const app = express();
const users = { ann: { name: 'Ann' } };
hash({ password: 'swordfish' }, (err, pass, salt, digest) => {
  if (err) throw err;
  users.ann.salt = salt;
  users.ann.hash = digest;
});
app.post('/login', (req, res, next) => {
  const user = users[req.body.name];
  hash({ password: req.body.password, salt: user.salt }, (err, pass, salt, digest) => {
    if (err) return next(err);
    res.json({ ok: digest === user.hash });
  });
});
app.listen(3000);
