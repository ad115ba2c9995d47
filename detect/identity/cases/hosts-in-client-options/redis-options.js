exports.socket = { host: 'cache', port: 6379 };
