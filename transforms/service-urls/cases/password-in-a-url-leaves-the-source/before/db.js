const { Pool } = require('pg');

module.exports = new Pool({
  connectionString: 'postgres://app:hunter2@db/shop?sslmode=disable',
});
