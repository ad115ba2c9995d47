const express = require('express');
const app = express();
const table = new Map([['a', 1]]);
app.get('/:id', (req, res) => res.json(table.get(req.params.id)));
app.listen(3000);
