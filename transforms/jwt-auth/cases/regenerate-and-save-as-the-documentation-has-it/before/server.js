const express = require('express')
const session = require('express-session')
const { authenticate } = require('./accounts')

const app = express()
app.use(express.json())
app.use(session({ secret: 'cat', resave: false, saveUninitialized: true }))

app.post('/login', function (req, res, next) {
  const account = authenticate(req.body)
  if (!account) {
    return res.sendStatus(401)
  }
  // regenerate the session, which is good practice to help
  // guard against forms of session fixation
  req.session.regenerate(function (err) {
    if (err) next(err)

    // store who it is, typically an id
    req.session.accountId = account.id
    req.session.plan = account.plan

    // save the session before the answer
    req.session.save(function (err) {
      if (err) return next(err)
      res.json({ id: account.id })
    })
  })
})

app.get('/plan', function (req, res) {
  const { accountId, plan } = req.session
  if (!accountId) {
    return res.sendStatus(401)
  }
  res.json({ plan })
})

app.delete('/session', function (req, res) {
  delete req.session.accountId
  delete req.session.plan
  res.sendStatus(204)
})

app.listen(process.env.PORT)
