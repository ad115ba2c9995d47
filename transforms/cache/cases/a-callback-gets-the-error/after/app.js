const express = require('express');
const passport = require('passport');
const { Strategy } = require('passport-local');
const { createClient } = require('redis');
const { RedisMap } = require('./lib/redis-map');
const { passErrors } = require('./lib/pass-errors');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const users = new RedisMap(redisClient, 'users');

passport.use(
  new Strategy(passErrors(async (name, password, done) => {
    const user = await users.get(name);
    if (!user || user.password !== password) return done(null, false);
    done(null, user);
  })),
);
passport.serializeUser((user, done) => done(null, user.name));
passport.deserializeUser(passErrors(async (name, done) => {
  done(null, await users.get(name));
}));

const app = express();
app.post('/users/:name', asyncHandler(async (req, res) => {
  await users.set(req.params.name, { name: req.params.name, password: req.body.password });
  res.sendStatus(201);
}));
app.post('/login', passport.authenticate('local'), (req, res) => res.json({ name: req.user.name }));
app.listen(3000);
