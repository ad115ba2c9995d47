const express = require('express');
const app = express();
app.locals.count = 0;
app.post('/', (req, res) => {
  app.locals.count += 1;
  res.json(app.locals.count);
});
app.listen(3000);
