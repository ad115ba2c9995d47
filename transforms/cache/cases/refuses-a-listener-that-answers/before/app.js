const express = require('express');
const https = require('https');

const tickets = new Map();

const app = express();
const server = https.createServer({}, app);
server.on('newSession', (id, data, done) => {
  tickets.set(id.toString('hex'), data);
  done();
});
server.on('resumeSession', (id, done) => {
  done(null, tickets.get(id.toString('hex')) || null);
});
server.listen(3000);
