const express = require('express');
const app = express();
let requests = 0;
app.use((req, res, next) => {
  requests++;
  console.log(requests);
  next();
});
app.listen(3000);
