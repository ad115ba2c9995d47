const express = require('express');
const redis = require('redis');

const client = redis.createClient();

const app = express();
app.get('/', (req, res) => client.get('hits', (error, hits) => res.json(hits)));
app.listen(3000);
