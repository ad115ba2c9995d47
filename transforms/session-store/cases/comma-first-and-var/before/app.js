var express = require('express')
  , session = require('express-session')
  , app = express()

app.use(session({
    secret: process.env.SECRET
  , resave: false
  , saveUninitialized: false
}))
app.listen(3000)
