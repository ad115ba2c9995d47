const express = require('express');
const fs = require('fs');
const path = require('path');
const multer = require('multer');
const Post = require('./post');

const upload = multer({ dest: 'images', limits: { fileSize: 1e6 } });
const app = express();

app.use('/images', express.static(path.join(__dirname, 'images')));

app.post('/posts', upload.single('image'), async (req, res, next) => {
  try {
    res.json(await Post.create({ imageUrl: req.file.path }));
  } catch (error) {
    next(error);
  }
});

app.delete('/posts/:id', async (req, res, next) => {
  try {
    const post = await Post.findByIdAndDelete(req.params.id);
    clearImage(post.imageUrl);
    res.sendStatus(204);
  } catch (error) {
    next(error);
  }
});

const clearImage = (filePath) => {
  filePath = path.join(__dirname, filePath);
  fs.unlink(filePath, (err) => console.log(err));
};

app.listen(3000);
