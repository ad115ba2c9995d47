const express = require('express');
const plugins = require('./plugins');
const shelf = require('./shelf');

const app = express();
plugins.install(app, shelf);
app.get('/:id', (req, res) => res.json(shelf.find(req.params.id)));
app.listen(3000);
