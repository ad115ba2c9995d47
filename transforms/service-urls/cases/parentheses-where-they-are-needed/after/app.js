const express = require('express');

const app = express();
app.get('/', async (req, res) => {
  const tenant = req.query.tenant && (process.env.BILLING_URL || 'http://billing:4000');
  const found = await fetch(tenant || 'http://users:3000/all'.concat('?limit=1'));
  res.json(await found.json());
});
app.listen(8080);
