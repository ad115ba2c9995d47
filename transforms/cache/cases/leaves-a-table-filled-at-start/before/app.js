const express = require('express');

const table = new Map();
for (const name of ['a', 'b']) table.set(name, name.toUpperCase());

const app = express();
app.get('/:id', (req, res) => res.json(table.get(req.params.id)));
app.listen(3000);
