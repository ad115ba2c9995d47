const express = require('express');
const app = express();
const fs = require('fs/promises');
const os = require('os');
const path = require('path');
const convert = require('libreoffice-convert');

app.post('/convert', express.raw(), async (req, res) => {
  const file = path.join(os.tmpdir(), `${Date.now()}.docx`);
  try {
    await fs.writeFile(file, req.body);
    res.send(await convert(file));
  } finally {
    await fs.unlink(file);
  }
});
