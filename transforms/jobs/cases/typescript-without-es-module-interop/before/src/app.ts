import express = require('express');
import { Token } from './token';

setInterval(() => Token.deleteMany({}), 60000);

const app = express();
app.listen(3000);
