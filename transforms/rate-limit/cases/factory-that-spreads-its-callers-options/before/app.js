const express = require('express');
const { createLimiter } = require('./limits');

const app = express();
app.set('trust proxy', 1);
const loginLimiter = createLimiter({ limit: 5 });
app.post('/login', loginLimiter, (req, res) => res.sendStatus(204));
app.use('/api', createLimiter());
app.listen(3000);
