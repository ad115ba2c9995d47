const express = require('express');
const { join } = require('path');

class Storage {
  static current;

  constructor(settings) {
    this.bucket = settings.bucket;
    this.prefix = join(settings.prefix, settings.bucket);
  }

  static get(settings) {
    return (Storage.current ??= new Storage(settings));
  }

  keyOf(id) {
    return join(this.prefix, this.bucket, id);
  }
}

const app = express();
app.get('/files/:id', (req, res) => res.redirect(Storage.get(req.app.locals.settings).keyOf(req.params.id)));
app.listen(3000);
