exports.dbOptions = { host: process.env.DB_HOST, password: 'hunter22' };
