const mongoose = require('mongoose');

const sessions = mongoose.createConnection(process.env.SESSIONS_MONGODB_URI || 'mongodb://localhost:27017/sessions');
const shop = mongoose.createConnection(process.env.SHOP_MONGODB_URI || 'mongodb://localhost:27017/shop');

module.exports = { sessions, shop };
