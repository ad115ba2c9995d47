const express = require('express');
const members = require('./members');
const app = express();
app.get('/', (req, res) => res.render('index', { title: 'Members', members }));
app.use('/api/members', require('./routes'));
app.listen(3000);
