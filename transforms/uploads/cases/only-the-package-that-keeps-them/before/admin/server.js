const express = require('express');

const app = express();

app.use(express.static(process.env.ASSETS));
app.use('/uploads', express.static('uploads'));
app.listen(3001);
