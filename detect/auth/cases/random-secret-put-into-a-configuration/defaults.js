module.exports = { sessionSecret: process.env.SESSION_SECRET };
