exports.uploads = { dest: 'uploads', limits: { fileSize: 1e6 } };
