var express = require('express')
  , session = require('express-session')
  , app = express()
var { RedisStore } = require('connect-redis')
var { createClient } = require('redis')

var redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } })
redisClient.on('error', (error) => console.error('redis:', error.code || error.message))
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message))
redisClient.on('ready', () => redisClient.unref()) // lets tests and scripts end

app.use(session({
    secret: process.env.SECRET
  , resave: false
  , saveUninitialized: false
  , store: new RedisStore({ client: redisClient })
}))
app.listen(3000)
