const { Pool } = require('pg');

const pool = new Pool();

exports.findByEmail = async (email) => {
  const { rows } = await pool.query('SELECT * FROM users WHERE email = $1', [email]);
  return rows[0];
};
