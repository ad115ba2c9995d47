const express = require('express');
const { send } = require('./mail');

const app = express();
app.post('/mail', async (req, res) => res.json(await send('a@example.com', 'hi')));
app.listen(3000);
