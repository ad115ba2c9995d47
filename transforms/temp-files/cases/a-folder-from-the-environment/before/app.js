const express = require('express');
const fs = require('fs/promises');
const path = require('path');

const app = express();
const folder = process.env.DRAFTS_DIR || './drafts';

app.put('/drafts/:id', express.json(), (req, res, next) => {
  fs.writeFile(path.join(folder, `${req.params.id}.json`), JSON.stringify(req.body))
    .then(() => res.sendStatus(204))
    .catch(next);
});

app.get('/drafts/:id', (req, res, next) => {
  fs.readFile(path.join(folder, `${req.params.id}.json`), 'utf8')
    .then((text) => res.json(JSON.parse(text)))
    .catch((error) => (error.code === 'ENOENT' ? res.sendStatus(404) : next(error)));
});

app.listen(3000);
