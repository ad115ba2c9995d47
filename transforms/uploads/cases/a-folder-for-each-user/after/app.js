const express = require('express');
const fs = require('fs');
const multer = require('multer');
const path = require('path');
const { callbackify } = require('util');
const { s3Storage, listStored, downloadStored } = require('./lib/object-storage');

const storage = s3Storage(multer.memoryStorage(), {
  destination: function (req, file, cb) {
    const dir = path.join('uploads', req.user.id);
    if (!fs.existsSync(dir)) fs.mkdirSync(dir, { recursive: true });
    cb(null, dir);
  },
  filename: function (req, file, cb) {
    cb(null, file.originalname);
  },
});
const upload = multer({ storage: storage, limits: { fileSize: 1e6 } });

const app = express();

app.post('/files', upload.any(), (req, res) => res.sendStatus(201));

app.get('/files', (req, res) => {
  callbackify(listStored)(path.join('uploads', req.user.id), (err, names) => {
    if (err) return res.json([]);
    res.json(names);
  });
});

app.get('/files/:name', (req, res) => {
  downloadStored(res, path.join('uploads', req.user.id, req.params.name), req.params.name, (err) => {
    if (err) res.status(404).end();
  });
});

app.listen(3000);
