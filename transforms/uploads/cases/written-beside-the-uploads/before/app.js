const express = require('express');
const fs = require('fs');
const multer = require('multer');

const upload = multer({ dest: 'public/img', limits: { fileSize: 1e6 } });
const app = express();

app.use(express.static('public'));
app.use(express.json({ limit: '2mb' }));

app.post('/file', upload.single('file'), (req, res) => res.json(`/img/${req.file.filename}`));

app.post('/canvas', async (req, res, next) => {
  try {
    const name = `${Date.now()}.png`;
    await fs.promises.writeFile(`public/img/${name}`, Buffer.from(req.body.image, 'base64'));
    res.json(`/img/${name}`);
  } catch (error) {
    next(error);
  }
});

app.listen(3000);
