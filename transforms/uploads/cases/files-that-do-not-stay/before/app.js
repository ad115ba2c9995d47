const express = require('express');
const fs = require('fs');
const os = require('os');
const multer = require('multer');
const multerS3 = require('multer-s3');
const { S3Client } = require('@aws-sdk/client-s3');

const app = express();
const memory = multer({ storage: multer.memoryStorage() });
const temporary = multer({ dest: os.tmpdir() });
const consumed = multer({ dest: 'tmp/' });
const remote = multer({ storage: multerS3({ s3: new S3Client({}), bucket: 'b', key: (req, file, cb) => cb(null, file.originalname) }) });

app.post('/a', memory.single('f'), (req, res) => res.send(req.file.buffer));
app.post('/b', temporary.single('f'), (req, res) => res.sendStatus(204));
app.post('/c', remote.single('f'), (req, res) => res.send(req.file.location));
app.post('/d', consumed.single('f'), (req, res) => {
  const text = fs.readFileSync(req.file.path, 'utf8');
  fs.unlinkSync(req.file.path);
  res.json({ length: text.length });
});

app.listen(3000);
