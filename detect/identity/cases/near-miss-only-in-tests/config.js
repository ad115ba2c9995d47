const config = { db: process.env.MONGO_URL };
if (process.env.NODE_ENV === 'test') {
  config.db = 'mongodb://127.0.0.1/shop_test';
}
module.exports = config;
