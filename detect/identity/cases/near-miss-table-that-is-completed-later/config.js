const config = { host: 'localhost', port: 27017 };
if (process.argv[2]) config.host = process.argv[2];
exports.config = config;
