import express from 'express';
import createUploader from 'multer';
import config from './config.js';

const app = express();
const options = { ...config.uploads };
app.post('/reports', createUploader(options).array('reports', 3), (req, res) => {
  res.json(req.files.map((file) => file.path));
});
