module.exports = {
  uploadDir: process.env.UPLOAD_DIR || './data/uploads',
};
