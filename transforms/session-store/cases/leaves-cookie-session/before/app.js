const express = require('express');
const session = require('cookie-session');

const app = express();
app.use(session({ keys: [process.env.KEY] }));
app.listen(3000);
