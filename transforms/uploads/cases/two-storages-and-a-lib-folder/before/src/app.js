const express = require('express');
const { avatar, document } = require('./uploads');

const app = express();

app.use(express.static('public'));
app.post('/avatar', avatar, (req, res) => res.json({ url: '/avatars/' + req.file.filename }));
app.post('/documents', document, (req, res) => res.json({ id: req.file.filename }));
app.get('/documents/:id', (req, res) => res.download('documents/' + req.params.id));

app.listen(3000);
