import { redis } from './redis.js';

export async function login(req, res) {
  const { name, password } = req.body;
  if ((await redis.hget('passwords', name)) !== password) return res.status(401).json({ error: 'No' });
  const answer = { welcome: name };
  req.session.name = name; // for the header
  req.session.isLoggedIn = true; // what the guards ask
  return res.json(answer);
}

export function logout(req, res) {
  req.session.name = null;
  req.session.isLoggedIn = false;
  req.session.destroy();
  res.clearCookie('connect.sid');
  res.sendStatus(204);
}

export function me(req, res) {
  return req.session.isLoggedIn ? res.json({ name: req.session.name.toUpperCase() }) : res.sendStatus(401);
}
