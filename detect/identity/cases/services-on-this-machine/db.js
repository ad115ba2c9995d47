const mongoose = require('mongoose');
const { createClient } = require('redis');
const pgp = require('pg-promise')();
const URI = 'mongodb://127.0.0.1/shop';
mongoose.connect(URI);
const client = createClient({ url: 'redis://localhost:6379' });
const db = pgp(`postgres://shop:${process.env.DB_PASSWORD}@localhost:5432/shop`);
