const express = require('express');
const main = require('./ioredis');
const cache = require('./positional');

const app = express();
app.get('/', async (req, res) => res.json([await main.get('a'), await cache.get('b')]));
app.listen(3000);
