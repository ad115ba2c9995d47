const express = require('express')
const bcrypt = require('bcrypt')

const users = []

const app = express()
app.use(express.urlencoded({ extended: false }))

app.post('/register', async (req, res) => {
  try {
    if (users.some(user => user.email === req.body.email)) return res.redirect('/login')
    const hashedPassword = await bcrypt.hash(req.body.password, 10)
    users.push({
      id: Date.now().toString(),
      email: req.body.email,
      password: hashedPassword
    })
    res.redirect('/login')
  } catch {
    res.redirect('/register')
  }
})

app.post('/login', async (req, res) => {
  const user = users.find(user => user.email === req.body.email)
  if (!user || !(await bcrypt.compare(req.body.password, user.password))) return res.sendStatus(401)
  res.json({ id: user.id, users: users.length })
})

app.post('/skip', async (req, res) => {
  await bcrypt.hash(req.body.password, 10)
  const first = users.shift()
  res.json({ first })
})
app.listen(3000)
