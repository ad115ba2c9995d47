const path = require('path');
const express = require('express');
const userController = require('./controllers/userController');
const { storedFiles } = require('./lib/object-storage');

const app = express();

app.use(storedFiles(path.join(__dirname, 'public'), '/img/users'), storedFiles(path.join(__dirname, 'public'), '/img/tours'), express.static(path.join(__dirname, 'public')));

app.patch('/me', userController.uploadUserPhoto, userController.resizeUserPhoto, (req, res) => {
  res.json({ photo: req.file.filename });
});
app.patch('/tours/:id', userController.resizeTourImages, (req, res) => {
  res.json(req.body.images);
});

module.exports = app;
