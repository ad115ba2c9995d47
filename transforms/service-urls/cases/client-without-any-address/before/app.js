const express = require('express');
const client = require('./node-redis');
const other = require('./ioredis');
const queue = require('./queue');

const app = express();
app.get('/', async (req, res) => res.json([await client.get('a'), await other.get('b'), await queue.count()]));
app.listen(3000);
