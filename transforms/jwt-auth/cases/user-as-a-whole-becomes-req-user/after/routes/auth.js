const router = require('express').Router();
const bcrypt = require('bcrypt');
const db = require('../db');
const { signToken, revokeToken } = require('../lib/tokens');
const asyncHandler = require('express-async-handler');

router.post('/login', async (req, res) => {
  try {
    const { email, password } = req.body;
    const user = await db.findByEmail(email);
    if (!user || !(await bcrypt.compare(password, user.password))) {
      return res.status(401).json({ message: 'Invalid credentials' });
    }

    // Who is signed in
    const token = signToken({
      id: user.id,
      name: user.name,
      role: user.role
    });

    res.status(200).json({
      message: 'Logged in',
      user: { id: user.id, name: user.name },
      token
    });
  } catch (error) {
    res.status(500).json({ message: 'Server error' });
  }
});

router.get('/session', (req, res) => {
  const { user } = req;
  res.json({ user: user || null });
});

router.post('/logout', asyncHandler(async (req, res) => {
  await revokeToken(req);
  res.json({ message: 'Logged out' });
}));

module.exports = router;
