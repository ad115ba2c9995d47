const express = require('express');
const fs = require('fs');
const { unlink } = require('fs/promises');
const { promisify } = require('util');
const multer = require('multer');

const rename = promisify(fs.rename);
const upload = multer({ dest: 'uploads/', limits: { fileSize: 1e6 } });
const app = express();

app.post('/photos', upload.single('photo'), async (req, res, next) => {
  try {
    const target = `uploads/${req.body.name}.jpg`;
    await rename(req.file.path, target);
    res.json({ target });
  } catch (error) {
    next(error);
  }
});

app.get('/photos/:name', async (req, res, next) => {
  try {
    res.type('jpg').send(await fs.promises.readFile(`uploads/${req.params.name}.jpg`));
  } catch (error) {
    next(error);
  }
});

app.delete('/photos/:name', async (req, res, next) => {
  try {
    await unlink(`uploads/${req.params.name}.jpg`);
    res.sendStatus(204);
  } catch (error) {
    next(error);
  }
});

app.listen(3000);
