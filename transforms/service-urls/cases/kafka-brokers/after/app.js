const express = require('express');
const { Kafka } = require('kafkajs');

const kafka = new Kafka({ clientId: 'shop', brokers: [process.env.KAFKA_BROKER || 'localhost:9092'] });
const producer = kafka.producer();

const app = express();
app.post('/', async (req, res) => res.json(await producer.send({ topic: 'a', messages: [{ value: 'b' }] })));
app.listen(3000);
