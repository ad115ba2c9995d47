const mongoose = require('mongoose');
if (process.env.NODE_ENV !== 'production') {
  mongoose.connect('mongodb://localhost/shop');
}
module.exports = { development: { url: 'postgres://localhost/shop' }, production: { url: process.env.DATABASE_URL } };
