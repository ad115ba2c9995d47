const amqp = require('amqplib');
const publish = (queue, url = 'amqp://localhost') => amqp.connect(url);
exports.done = () => publish('orders', process.env.AMQP_URL);
