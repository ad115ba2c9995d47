const express = require('express');
const app = express();
app.get('/progress', (req, res) => {
  res.set('Content-Type', 'text/event-stream');
  const parts = ['a', 'b'];
  for (const part of parts) res.write(`data: ${part}\n\n`);
});
