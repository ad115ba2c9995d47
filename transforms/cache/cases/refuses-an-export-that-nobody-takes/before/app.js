const express = require('express');
const { readdirSync } = require('fs');
const path = require('path');

const app = express();
for (const name of readdirSync(path.join(__dirname, 'routes'))) app.use(require(path.join(__dirname, 'routes', name)).handle);
app.listen(3000);
