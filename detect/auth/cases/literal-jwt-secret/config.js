module.exports = { jwt: { secret: 'keyboard cat', days: 7 } };
