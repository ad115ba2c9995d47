const { Client } = require('pg');

const client = new Client();
exports.read = (name) => client.query('select value from secrets where name = $1', [name]);
exports.write = (name, value) => client.query('insert into secrets values ($1, $2)', [name, value]);
