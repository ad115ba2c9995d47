const mongoose = require('mongoose');

module.exports = mongoose.model('Document', new mongoose.Schema({ file: String }));
