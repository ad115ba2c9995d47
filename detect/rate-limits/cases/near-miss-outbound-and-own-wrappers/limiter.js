module.exports = class Limiter extends require('node:stream').Transform {};
