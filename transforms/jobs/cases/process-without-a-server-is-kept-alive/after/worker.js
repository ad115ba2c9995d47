'use strict'
const Token = require('./models/token')
const { repeatJob } = require('./lib/job-queue')

repeatJob('token-delete-many', { every: 60000 }, () => Token.deleteMany({ expiresAt: { $lt: new Date() } }))
