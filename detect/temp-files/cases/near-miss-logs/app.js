const express = require('express');
const app = express();
const fs = require('fs');
const morgan = require('morgan');

app.use(morgan('combined', { stream: fs.createWriteStream('access.log', { flags: 'a' }) }));
app.use((req, res, next) => {
  fs.appendFile('visits.log', `${req.ip}\n`, () => next());
});
