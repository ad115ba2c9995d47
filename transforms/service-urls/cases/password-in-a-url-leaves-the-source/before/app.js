const express = require('express');
const pool = require('./db');

const app = express();
app.get('/', async (req, res) => res.json((await pool.query('SELECT 1')).rows));
app.listen(3000);
