const express = require('express');
const { publish } = require('./rabbit');

const app = express();
app.post('/ride', async (req, res) => res.json(await publish('rides', 'new')));
app.listen(3000);
