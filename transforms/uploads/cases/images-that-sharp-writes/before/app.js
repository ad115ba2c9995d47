const path = require('path');
const express = require('express');
const userController = require('./controllers/userController');

const app = express();

app.use(express.static(path.join(__dirname, 'public')));

app.patch('/me', userController.uploadUserPhoto, userController.resizeUserPhoto, (req, res) => {
  res.json({ photo: req.file.filename });
});
app.patch('/tours/:id', userController.resizeTourImages, (req, res) => {
  res.json(req.body.images);
});

module.exports = app;
