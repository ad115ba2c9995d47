const express = require('express');
const fs = require('fs');

const app = express();
fs.writeFileSync('public/version.txt', process.env.VERSION || 'dev');
app.use(express.static('public'));

app.listen(3000);
