module.exports = { limits: { api: { windowMs: 60000, limit: 10 } } };
