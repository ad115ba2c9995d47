const express = require('express');
const app = express();
const NodeCache = require('node-cache');
const cache = new NodeCache({ stdTTL: 60 });
app.get('/:id', (req, res) => res.json(cache.get(req.params.id)));
app.listen(3000);
