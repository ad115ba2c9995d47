const express = require('express');
const { randomBytes } = require('crypto');
const app = express();
const token = process.env.PROXY_TOKEN || randomBytes(32).toString('hex');
const bootId = Math.floor(Math.random() * 1e9);
app.use((req, res, next) => (req.get('x-token') === token ? next() : res.sendStatus(401)));
app.get('/version', (req, res) => res.json({ bootId }));
