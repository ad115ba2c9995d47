const express = require('express');
const app = express();
app.set('trust proxy', 1);
app.use(require('express-rate-limit')({ windowMs: 1000, limit: 3 }));

app.listen(3000);
