const { findByEmail, insert, remove } = require('./users');

exports.register = (req, res) => {
  if (findByEmail(req.body.email)) return res.status(409).json({ error: 'taken' });
  const user = insert(req.body.email, req.body.name);
  res.status(201).json(user);
};

exports.leave = (req, res) => {
  remove(req.params.email);
  res.sendStatus(204);
};
