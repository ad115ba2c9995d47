const axios = require('axios');
const amqp = require('amqplib');
let connection = null;
exports.connect = async () => {
  connection = connection || (await amqp.connect('amqp://localhost'));
  connection.on('close', () => (connection = null));
};
exports.isUp = async () => (await axios.get('http://localhost:3001/users')).status === 200;
exports.print = async () => console.log(await axios.get('http://localhost:3002/orders'));
