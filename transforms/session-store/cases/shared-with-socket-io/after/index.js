const express = require('express');
const { createServer } = require('http');
const { Server } = require('socket.io');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { createClient } = require('redis');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const app = express();
const server = createServer(app);
const sessionMiddleware = session({ secret: process.env.SECRET, resave: true, saveUninitialized: true, store: new RedisStore({ client: redisClient }) });
app.use(sessionMiddleware);

const io = new Server(server);
io.engine.use(sessionMiddleware);
server.listen(3000);
