const express = require('express');
const app = express();
let users = {};
app.get('/', (req, res) => res.json(users));
app.listen(3000);
