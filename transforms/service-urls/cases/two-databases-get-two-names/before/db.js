const mongoose = require('mongoose');

const sessions = mongoose.createConnection('mongodb://localhost:27017/sessions');
const shop = mongoose.createConnection('mongodb://localhost:27017/shop');

module.exports = { sessions, shop };
