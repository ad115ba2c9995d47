const { model, Schema } = require('mongoose');
exports.Post = model('Post', new Schema({ image: String }));
