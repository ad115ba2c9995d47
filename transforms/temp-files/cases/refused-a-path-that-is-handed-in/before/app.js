const express = require('express');
const disk = require('./disk');

const app = express();
app.put('/blobs/:id', express.raw(), (req, res) => disk.put(req.params.id, req.body, () => res.sendStatus(204)));
app.get('/blobs/:id', (req, res) => disk.get(req.params.id, (err, data) => res.send(data)));

app.listen(3000);
