const amqp = require('amqplib');

async function publish(queue, message, url = process.env.AMQP_URL || 'amqp://localhost') {
  const connection = await amqp.connect(url);
  const channel = await connection.createChannel();
  channel.sendToQueue(queue, Buffer.from(message));
}

module.exports = { publish };
