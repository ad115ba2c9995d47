const { model, Schema } = require('mongoose');
exports.Session = model('Session', new Schema({ expires: Date }));
