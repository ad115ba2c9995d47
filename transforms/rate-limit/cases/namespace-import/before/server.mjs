import express from 'express';
import * as erl from 'express-rate-limit';

const app = express();
app.set('trust proxy', 1);
const all = erl.rateLimit({ windowMs: 1000, limit: 3 });
app.use(all);
app.listen(3000);
