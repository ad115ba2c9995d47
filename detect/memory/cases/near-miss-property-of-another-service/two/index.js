const { readdirSync } = require('fs');
const express = require('express');
const app = express();
for (const name of readdirSync(`${__dirname}/routes`)) app.use(require(`./routes/${name}`));
app.listen(3001);
