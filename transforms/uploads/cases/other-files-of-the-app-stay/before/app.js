const express = require('express');
const fs = require('fs');
const path = require('path');
const multer = require('multer');

const upload = multer({ dest: 'uploads/', limits: { fileSize: 1e6 } });
const app = express();
const template = fs.readFileSync(path.join(__dirname, 'views', 'mail.html'), 'utf8');
const pages = [['/about', 'about.html'], ['/terms', 'terms.html']];

if (!fs.existsSync('uploads')) fs.mkdirSync('uploads');

app.use('/assets', express.static('assets'));
for (const [url, page] of pages) {
  app.get(url, (req, res) => res.sendFile(path.join(__dirname, page)));
}

app.post('/files', upload.single('file'), (req, res) => res.send(template.replace('{name}', req.file.filename)));
app.get('/log', (req, res) => fs.createReadStream(path.join(__dirname, 'logs', 'app.log')).pipe(res));

app.listen(3000);
