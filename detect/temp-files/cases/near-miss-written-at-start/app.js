const express = require('express');
const fs = require('fs');

fs.writeFileSync('started.txt', new Date().toISOString());
const app = express();
app.listen(3000);
