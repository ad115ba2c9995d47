const express = require('express');
const db = require('some-database');

const app = express();
setInterval(async () => {
  await db.collection('carts').deleteMany({ expires: { $lt: Date.now() } });
}, 60000);
app.listen(3000);
