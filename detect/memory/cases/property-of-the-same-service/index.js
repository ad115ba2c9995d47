const express = require('express');
const app = express();
const users = [{ name: 'Ann' }, { name: 'Bob' }];
app.param('user', (req, res, next, id) => {
  req.user = users[id];
  next();
});
app.use('/:user', require('./rename'));
app.get('/:user', (req, res) => res.send(req.user.name));
app.listen(3000);
