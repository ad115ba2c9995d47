import { redis } from './redis.js';
import { signToken, revokeToken } from './lib/tokens.js';

export async function login(req, res) {
  const { name, password } = req.body;
  if ((await redis.hget('passwords', name)) !== password) return res.status(401).json({ error: 'No' });
  const answer = { welcome: name };
  const token = signToken({ name, isLoggedIn: true }); // for the header
  // what the guards ask
  return res.json({ ...answer, token });
}

export async function logout(req, res) {
  await revokeToken(req);
  res.sendStatus(204);
}

export function me(req, res) {
  return req.user?.isLoggedIn ? res.json({ name: req.user.name.toUpperCase() }) : res.sendStatus(401);
}
