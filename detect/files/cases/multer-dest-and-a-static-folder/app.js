const express = require('express');
const app = express();
const multer = require('multer');
const upload = multer({ dest: 'uploads/' });

app.post('/photos', upload.single('photo'), (req, res) => res.json({ url: `/uploads/${req.file.filename}` }));
app.use('/uploads', express.static('uploads'));
app.listen(3000);
