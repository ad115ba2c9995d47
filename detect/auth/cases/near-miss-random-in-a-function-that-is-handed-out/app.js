const app = require('express')();
const converters = { '.txt': './convert' };
app.post('/convert', async (req, res) => {
  const { documents } = await require(converters[req.body.type])(req.body);
  res.json(documents);
});
