const express = require('express');

let balance = 100;

const app = express();
app.post('/pay/:amount', (req, res) => {
  balance -= Number(req.params.amount);
  res.json({ balance });
});
app.listen(3000);
