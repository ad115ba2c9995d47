const express = require('express');
const app = express();
const multer = require('multer');
const fs = require('fs');
const { Post } = require('./post');
const upload = multer({ dest: 'media' });

app.post('/posts', upload.single('image'), async (req, res) => {
  try {
    await Post.create({ image: req.file.path });
    res.sendStatus(201);
  } catch (error) {
    fs.unlinkSync(req.file.path);
    res.sendStatus(500);
  }
});
