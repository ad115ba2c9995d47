const express = require('express');
const app = express();
const multer = require('multer');
const multerS3 = require('multer-s3');
const { S3Client } = require('@aws-sdk/client-s3');

const upload = multer({ storage: multerS3({ s3: new S3Client({}), bucket: 'photos' }) });
app.post('/photos', upload.single('photo'), (req, res) => res.json(req.file.location));
