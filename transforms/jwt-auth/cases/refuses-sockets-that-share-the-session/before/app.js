const express = require('express');
const http = require('http');
const session = require('express-session');
const { Server } = require('socket.io');

const app = express();
const server = http.createServer(app);
const io = new Server(server);
const sessions = session({ secret: 'cat', resave: false, saveUninitialized: false });
app.use(sessions);
io.engine.use(sessions);

app.post('/login', (req, res) => {
  if (req.body.password !== process.env.PASSWORD) return res.status(401).json({ error: 'No' });
  req.session.userId = req.body.name;
  res.json({ ok: true });
});

app.get('/me', (req, res) => {
  if (!req.session.userId) return res.status(401).json({ error: 'No' });
  res.json({ id: req.session.userId });
});

server.listen(3000);
