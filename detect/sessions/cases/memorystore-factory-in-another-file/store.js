const MemoryStore = require('memorystore')(require('express-session'));
exports.store = new MemoryStore({ checkPeriod: 86400000 });
