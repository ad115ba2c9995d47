const express = require('express');
const cors = require('cors');

const app = express();
app.use(cors({ origin: 'http://localhost:5173' }));
app.get('/', (req, res) => res.json(new URL(req.url, 'http://localhost').pathname));
app.get('/news', async (req, res) => res.json(await fetch('https://api.example.com/news')));
app.listen(3000, () => console.log('Listening on http://localhost:3000'));
