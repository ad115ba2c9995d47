const express = require('express');
const app = express();
const table = new Map();
for (const name of ['a', 'b']) table.set(name, name.length);
app.get('/:id', (req, res) => res.json(table.get(req.params.id)));
app.listen(3000);
