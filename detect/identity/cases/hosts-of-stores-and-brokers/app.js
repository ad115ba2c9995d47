const session = require('express-session');
const RedisStore = require('connect-redis')(session);
const { Kafka } = require('kafkajs');
app.use(session({ secret: process.env.SESSION_SECRET, store: new RedisStore({ host: 'localhost', port: 6379 }) }));
const kafka = new Kafka({ clientId: 'shop', brokers: ['kafka:9092'] });
