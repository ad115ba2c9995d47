const express = require('express');
const path = require('path');
const { writeStored, readStored } = require('./lib/object-storage');

const app = express();
const folder = process.env.DRAFTS_DIR || './drafts';

app.put('/drafts/:id', express.json(), (req, res, next) => {
  writeStored(path.join(folder, `${req.params.id}.json`), JSON.stringify(req.body))
    .then(() => res.sendStatus(204))
    .catch(next);
});

app.get('/drafts/:id', (req, res, next) => {
  readStored(path.join(folder, `${req.params.id}.json`), 'utf8')
    .then((text) => res.json(JSON.parse(text)))
    .catch((error) => (error.code === 'ENOENT' ? res.sendStatus(404) : next(error)));
});

app.listen(3000);
