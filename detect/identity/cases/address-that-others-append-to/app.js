const express = require('express');
const app = express();
const baseUrl = "http://10.1.1.190:8084";
app.get('/', async (req, res) => {
  const url = `${baseUrl}/api/files`;
  const x = await fetch(url);
  const y = await fetch(baseUrl + '/other');
  res.json([await x.json(), await y.json()]);
});
app.listen(3000);
