const app = require('express')();
const { randomToken } = require('./random');
const csrfToken = randomToken();
app.get('/form', (req, res) => res.send(csrfToken));
app.post('/token', (req, res) => res.send(randomToken()));
