const express = require('express');
const multer = require('multer');

const app = express();
app.post('/', multer().none(), (req, res) => res.json(req.body));
app.listen(3000);
