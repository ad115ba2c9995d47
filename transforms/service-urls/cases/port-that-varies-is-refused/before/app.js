const express = require('express');

const app = express();
app.get('/worker/:port', async (req, res) => {
  const answer = await fetch(`http://localhost:${req.params.port}/state`);
  res.json(await answer.json());
});
app.listen(3000);
