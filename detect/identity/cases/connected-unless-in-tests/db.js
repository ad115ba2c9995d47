const mongoose = require('mongoose');
if (process.env.NODE_ENV !== 'test') {
  mongoose.connect('mongodb://localhost/shop');
}
