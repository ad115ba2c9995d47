'use strict'
const Token = require('./models/token')

setInterval(() => Token.deleteMany({ expiresAt: { $lt: new Date() } }), 60000)
