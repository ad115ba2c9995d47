const express = require('express')
const { authenticate } = require('./accounts')
const { readToken, signToken, revokeToken } = require('./lib/tokens')
const asyncHandler = require('express-async-handler')

const app = express()
app.use(express.json())
app.use(readToken)

app.post('/login', function (req, res, next) {
  const account = authenticate(req.body)
  if (!account) {
    return res.sendStatus(401)
  }
  // regenerate the session, which is good practice to help
  // guard against forms of session fixation
  // store who it is, typically an id
  const token = signToken({ accountId: account.id, plan: account.plan })

  // save the session before the answer
  res.json({ id: account.id, token })
})

app.get('/plan', function (req, res) {
  const { accountId, plan } = req.user ?? {}
  if (!accountId) {
    return res.sendStatus(401)
  }
  res.json({ plan })
})

app.delete('/session', asyncHandler(async function (req, res) {
  await revokeToken(req)
  res.sendStatus(204)
}))

app.listen(process.env.PORT)
