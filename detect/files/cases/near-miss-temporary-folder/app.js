const express = require('express');
const app = express();
const multer = require('multer');
const os = require('os');
const readCsv = require('csvtojson');

const upload = multer({ dest: os.tmpdir() });
const parts = multer({ storage: multer.diskStorage({}) });
app.post('/csv', upload.single('csv'), async (req, res) => res.json(await readCsv().fromFile(req.file.path)));
app.post('/parts', parts.single('part'), async (req, res) => res.json(await readCsv().fromFile(req.file.path)));
