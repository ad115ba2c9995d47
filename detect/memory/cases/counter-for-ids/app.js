const express = require('express');
const app = express();
let nextId = 1;
app.post('/', (req, res) => res.json({ id: nextId++ }));
app.listen(3000);
