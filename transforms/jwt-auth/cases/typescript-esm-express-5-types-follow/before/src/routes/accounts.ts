import { Router } from 'express';
import { check, create } from '../users.js';

export const accounts = Router();

accounts.post('/register', async (req, res) => {
  const user = await create(req.body);
  req.session.userId = user.id;
  req.session.role = 'reader';
  req.session.invitedBy = String(req.body.invitedBy);
  res.status(201).json({ id: user.id, role: req.session.role });
});

accounts.post('/login', async (req, res) => {
  const user = await check(req.body);
  if (!user) {
    res.status(401).json({ error: 'Wrong name or password' });
    return;
  }
  req.session.userId = user.id;
  req.session.role = user.role;
  res.json({ id: user.id });
});

accounts.post('/logout', async (req, res) => {
  await new Promise((resolve) => setTimeout(resolve, 1));
  req.session.destroy(() => {
    res.clearCookie('sid');
    res.status(204).end();
  });
});

accounts.get('/invited-by', (req, res) => {
  const { invitedBy = 'nobody' } = req.session;
  res.json({ invitedBy: invitedBy.toUpperCase() });
});
