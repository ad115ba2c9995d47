const amqp = require('amqplib');
async function publish(queue, message, url = 'amqp://localhost') {
  const connection = await amqp.connect(url);
}
exports.done = () => publish('orders', 'done');
