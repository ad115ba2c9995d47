const cloudinary = require('cloudinary').v2;
const fs = require('fs');

exports.addPicture = async (req, res) => {
  const result = await cloudinary.uploader.upload(req.file.path);
  fs.unlinkSync(req.file.path);
  res.json({ url: result.secure_url });
};
