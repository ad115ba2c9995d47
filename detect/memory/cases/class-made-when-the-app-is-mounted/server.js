const app = require('express')();
app.use('/peers', require('./index').peers());
app.listen(3000);
