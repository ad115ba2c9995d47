const { URL } = require('url');
exports.isLocal = (url) => url.startsWith('http://localhost') || url === 'http://127.0.0.1';
exports.pathOf = (req) => new URL(req.url, 'http://localhost').pathname;
exports.origin = (host) => host.replace('http://localhost:3000', '');
