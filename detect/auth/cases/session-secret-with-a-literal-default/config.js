module.exports = { secret: process.env.SESSION_SECRET ?? 'keyboard cat' };
