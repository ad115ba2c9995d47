const express = require('express');
const upload = require('../middleware/upload');
const Product = require('../models/product');

const router = express.Router();

router.post('/', upload.fields([{ name: 'cover' }, { name: 'pages', maxCount: 8 }]), async (req, res, next) => {
  try {
    const product = await Product.create({
      cover: req.files.cover[0].path,
      pages: req.files.pages.map((page) => page.path),
    });
    res.status(201).json(product);
  } catch (error) {
    next(error);
  }
});

module.exports = router;
