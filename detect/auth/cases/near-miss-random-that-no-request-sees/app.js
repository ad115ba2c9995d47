const app = require('express')();
const { randomUUID } = require('crypto');
const instance = randomUUID();
const jitter = Math.random() * 1000;
console.log(`Instance ${instance} starts`);
setTimeout(() => app.listen(3000), jitter);
app.get('/', (req, res) => {
  console.log(`${instance} answers`);
  res.send('ok');
});
