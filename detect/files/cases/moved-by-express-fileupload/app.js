const express = require('express');
const app = express();
const fileUpload = require('express-fileupload');

app.use(fileUpload({ limits: { fileSize: 5e6 } }));
app.post('/upload', async (req, res) => {
  const { picture } = req.files;
  await picture.mv(`${__dirname}/public/pictures/${picture.name}`);
  res.json({ src: `/pictures/${picture.name}` });
});
