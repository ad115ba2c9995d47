const express = require('express');
const { serve } = require('./assets');
const app = express();
app.get('/assets/:name', serve);
app.listen(3000);
