import { Router } from 'express';
import { check, create } from '../users.js';
import { signToken, revokeToken } from '../lib/tokens.js';

export const accounts = Router();

accounts.post('/register', async (req, res) => {
  const user = await create(req.body);
  const token = signToken({
    userId: user.id,
    role: 'reader',
    invitedBy: String(req.body.invitedBy),
  });
  res.status(201).json({ id: user.id, role: 'reader', token });
});

accounts.post('/login', async (req, res) => {
  const user = await check(req.body);
  if (!user) {
    res.status(401).json({ error: 'Wrong name or password' });
    return;
  }
  const token = signToken({ userId: user.id, role: user.role });
  res.json({ id: user.id, token });
});

accounts.post('/logout', async (req, res) => {
  await new Promise((resolve) => setTimeout(resolve, 1));
  revokeToken(req, () => {
    res.status(204).end();
  });
});

accounts.get('/invited-by', (req, res) => {
  const { invitedBy = 'nobody' } = req.user ?? {};
  res.json({ invitedBy: invitedBy.toUpperCase() });
});
