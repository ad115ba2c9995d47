const express = require('express');
const app = express();
const multer = require('multer');
const { addPicture } = require('./pictures');
const wrap = (fn) => (req, res, next) => Promise.resolve(fn(req, res, next)).catch(next);
const upload = multer({ dest: 'tmp/' });

app.post('/pictures', upload.single('picture'), wrap(addPicture));
