const express = require('express');
const multer = require('multer');
const avatar = require('./controllers/avatar');

const upload = multer({ dest: './uploads/avatars', limits: { fileSize: 1e6 } });
const app = express();

app.use('/static', express.static('./uploads'));
app.put('/users/:id/avatar', upload.single('avatar'), avatar.replace);

app.listen(3000);
