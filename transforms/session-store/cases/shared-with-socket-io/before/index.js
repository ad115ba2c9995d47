const express = require('express');
const { createServer } = require('http');
const { Server } = require('socket.io');
const session = require('express-session');

const app = express();
const server = createServer(app);
const sessionMiddleware = session({ secret: process.env.SECRET, resave: true, saveUninitialized: true });
app.use(sessionMiddleware);

const io = new Server(server);
io.engine.use(sessionMiddleware);
server.listen(3000);
