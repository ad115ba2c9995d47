const express = require('express')
const bcrypt = require('bcrypt')
const { createClient } = require('redis')
const { RedisList } = require('./lib/redis-list')
const asyncHandler = require('express-async-handler')

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } })
redisClient.on('error', (error) => console.error('redis:', error.code || error.message))
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message))
redisClient.on('ready', () => redisClient.unref()) // lets tests and scripts end

const users = new RedisList(redisClient, 'users')

const app = express()
app.use(express.urlencoded({ extended: false }))

app.post('/register', async (req, res) => {
  try {
    if ((await users.all()).some(user => user.email === req.body.email)) return res.redirect('/login')
    const hashedPassword = await bcrypt.hash(req.body.password, 10)
    await users.push({
      id: Date.now().toString(),
      email: req.body.email,
      password: hashedPassword
    })
    res.redirect('/login')
  } catch {
    res.redirect('/register')
  }
})

app.post('/login', asyncHandler(async (req, res) => {
  const user = (await users.all()).find(user => user.email === req.body.email)
  if (!user || !(await bcrypt.compare(req.body.password, user.password))) return res.sendStatus(401)
  res.json({ id: user.id, users: (await users.all()).length })
}))

app.post('/skip', asyncHandler(async (req, res) => {
  await bcrypt.hash(req.body.password, 10)
  const first = await users.update((list) => list.shift())
  res.json({ first })
}))
app.listen(3000)
