const express = require('express');
const multer = require('multer');
const avatar = require('./controllers/avatar');
const { s3Storage, storedFiles } = require('./lib/object-storage');

const upload = multer({ storage: s3Storage(multer.memoryStorage(), { destination: './uploads/avatars' }), limits: { fileSize: 1e6 } });
const app = express();

app.use('/static', storedFiles('./uploads', '/avatars'), express.static('./uploads'));
app.put('/users/:id/avatar', upload.single('avatar'), avatar.replace);

app.listen(3000);
