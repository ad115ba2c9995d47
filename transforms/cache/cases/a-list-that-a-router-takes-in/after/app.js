const express = require('express');
const members = require('./members');
const asyncHandler = require('express-async-handler');
const app = express();
app.get('/', asyncHandler(async (req, res) => res.render('index', { title: 'Members', members: await members.all() })));
app.use('/api/members', require('./routes'));
app.listen(3000);
