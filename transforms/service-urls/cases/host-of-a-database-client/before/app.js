const express = require('express');
const mysql = require('mysql2');

const pool = mysql.createPool({ host: 'localhost', user: 'root', database: 'shop' });

const app = express();
app.get('/', (req, res) => pool.query('SELECT 1', (error, rows) => res.json(rows)));
app.listen(3000);
