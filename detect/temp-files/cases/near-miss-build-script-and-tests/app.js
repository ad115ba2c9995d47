const express = require('express');
const app = express();
app.get('/version', (req, res) => res.sendFile('dist/version.json', { root: __dirname }));
