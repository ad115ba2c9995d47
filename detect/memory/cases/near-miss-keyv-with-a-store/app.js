const express = require('express');
const app = express();
const Keyv = require('keyv');
const cache = new Keyv(process.env.REDIS_URL, { namespace: 'x' });
const other = new Keyv('redis://cache:6379');
app.get('/:id', async (req, res) => res.json(await cache.get(req.params.id)));
app.listen(3000);
