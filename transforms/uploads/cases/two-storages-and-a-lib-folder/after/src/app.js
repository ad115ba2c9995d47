const express = require('express');
const { avatar, document } = require('./uploads');
const { storedFiles, downloadStored } = require('./shared/object-storage');

const app = express();

app.use(storedFiles('public', '/avatars'), express.static('public'));
app.post('/avatar', avatar, (req, res) => res.json({ url: '/avatars/' + req.file.filename }));
app.post('/documents', document, (req, res) => res.json({ id: req.file.filename }));
app.get('/documents/:id', (req, res) => downloadStored(res, 'documents/' + req.params.id));

app.listen(3000);
