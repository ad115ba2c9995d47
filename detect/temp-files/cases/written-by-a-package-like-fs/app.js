const express = require('express');
const fsp = require('fs-promise');
const path = require('path');

class Store {
  constructor(folder) {
    this.folder = path.resolve(folder);
  }

  nameOf(id) {
    return path.join(this.folder, `${id}.json`);
  }

  async save(id, note) {
    await fsp.writeFile(this.nameOf(id), JSON.stringify(note));
  }

  async load(id) {
    return JSON.parse(await fsp.readFile(this.nameOf(id), 'utf8'));
  }
}

const store = new Store('notes');
const app = express();
app.use(express.json());
app.put('/notes/:id', (req, res, next) => store.save(req.params.id, req.body).then(() => res.end(), next));
app.get('/notes/:id', (req, res, next) => store.load(req.params.id).then((note) => res.json(note), next));
app.listen(3000);
