module.exports = { uploads: { dest: process.env.UPLOAD_DIR || '/var/uploads', limits: { files: 1 } } };
