import express = require('express');
import { Token } from './token';
import { repeatJob } from './lib/job-queue';

repeatJob('token-delete-many', { every: 60000 }, () => Token.deleteMany({}));

const app = express();
app.listen(3000);
