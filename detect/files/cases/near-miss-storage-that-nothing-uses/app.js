const express = require('express');
const app = express();
const multer = require('multer');

const unused = multer.diskStorage({ destination: 'uploads' });
app.post('/', multer({ storage: multer.memoryStorage() }).single('a'), (req, res) => res.sendStatus(204));
