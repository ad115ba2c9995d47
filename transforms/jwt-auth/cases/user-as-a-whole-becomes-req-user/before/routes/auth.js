const router = require('express').Router();
const bcrypt = require('bcrypt');
const db = require('../db');

router.post('/login', async (req, res) => {
  try {
    const { email, password } = req.body;
    const user = await db.findByEmail(email);
    if (!user || !(await bcrypt.compare(password, user.password))) {
      return res.status(401).json({ message: 'Invalid credentials' });
    }

    // Who is signed in
    req.session.user = {
      id: user.id,
      name: user.name,
      role: user.role
    };

    res.status(200).json({
      message: 'Logged in',
      user: { id: user.id, name: user.name }
    });
  } catch (error) {
    res.status(500).json({ message: 'Server error' });
  }
});

router.get('/session', (req, res) => {
  const { user } = req.session;
  res.json({ user: user || null });
});

router.post('/logout', (req, res) => {
  req.session.destroy();
  res.json({ message: 'Logged out' });
});

module.exports = router;
