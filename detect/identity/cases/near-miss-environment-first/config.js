const { get } = require('./settings');
const DEFAULT_URL = 'http://localhost:4990';
const { REDIS_URL = 'redis://localhost:6379' } = process.env;
let amqp = 'amqp://localhost';
if (process.env.AMQP_URL) amqp = process.env.AMQP_URL;
module.exports = {
  mongo: process.env.MONGO_URL || 'mongodb://localhost/shop',
  api: process.env.API_URL ?? `http://localhost:${process.env.PORT}`,
  mysql: get('MYSQL_URL', 'mysql://localhost/shop'),
  translate: process.env.TRANSLATE_URL || DEFAULT_URL,
  web: process.env.NODE_ENV === 'production' ? 'https://shop.example' : 'http://localhost:3000',
  redis: { env: 'REDIS_URL', default: 'redis://localhost' },
  REDIS_URL,
  amqp,
};
