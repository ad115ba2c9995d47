const app = require('express')();

app.get('/', (req, res) => {
  res.json({ id: req.session.userId });
});
