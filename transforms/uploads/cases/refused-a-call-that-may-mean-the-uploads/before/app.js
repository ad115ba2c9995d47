const express = require('express');
const fs = require('fs-extra');
const multer = require('multer');
const Document = require('./document');

const app = express();
const upload = multer({ dest: 'uploads' });

app.post('/documents', upload.single('file'), async (req, res, next) => {
  try {
    res.json(await Document.create({ file: req.file.path }));
  } catch (error) {
    next(error);
  }
});

app.delete('/documents/:id', async (req, res, next) => {
  try {
    const document = await Document.findByIdAndDelete(req.params.id);
    await fs.move(document.file, `/archive/${document.id}`);
    res.sendStatus(204);
  } catch (error) {
    next(error);
  }
});

app.listen(3000);
