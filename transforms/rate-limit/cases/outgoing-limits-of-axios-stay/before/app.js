const express = require('express');
const axios = require('axios');
const rateLimit = require('axios-rate-limit');

const app = express();
const http = rateLimit(axios.create(), { maxRequests: 2, perMilliseconds: 1000 });
app.get('/', async (req, res) => res.json((await http.get('https://example.com')).data));

app.listen(3000);
