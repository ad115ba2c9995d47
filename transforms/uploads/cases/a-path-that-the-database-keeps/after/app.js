const express = require('express');
const path = require('path');
const multer = require('multer');
const Post = require('./post');
const { callbackify } = require('util');
const { s3Storage, unlinkStored, storedFiles } = require('./lib/object-storage');

const upload = multer({ storage: s3Storage(multer.memoryStorage(), { destination: 'images' }), limits: { fileSize: 1e6 } });
const app = express();

app.use('/images', storedFiles(path.join(__dirname, 'images')), express.static(path.join(__dirname, 'images')));

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
  callbackify(unlinkStored)(filePath, (err) => console.log(err));
};

app.listen(3000);
