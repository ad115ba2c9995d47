const express = require('express');
const session = require('express-session');

const page = `
  <p>
      hello
  </p>`;
const app = express();
app.use(session({
    secret: process.env.SECRET,
    resave: false,
    saveUninitialized: false
}));
app.get('/', (req, res) => res.send(page));
app.listen(3000);
