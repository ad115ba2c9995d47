const amqp = require('amqplib');

async function publish(queue, message, url = 'amqp://localhost') {
  const connection = await amqp.connect(url);
  const channel = await connection.createChannel();
  channel.sendToQueue(queue, Buffer.from(message));
}

module.exports = { publish };
