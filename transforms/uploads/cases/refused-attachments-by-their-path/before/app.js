const express = require('express');
const multer = require('multer');
const nodemailer = require('nodemailer');

const app = express();
const upload = multer({ dest: 'uploads' });
const transport = nodemailer.createTransport(process.env.SMTP_URL);

app.post('/applications', upload.single('cv'), async (req, res, next) => {
  try {
    await transport.sendMail({ to: 'jobs@example.com', attachments: [{ filename: 'cv.pdf', path: req.file.path }] });
    res.sendStatus(202);
  } catch (error) {
    next(error);
  }
});

app.listen(3000);
