import * as express from 'express';
import * as rateLimit from 'express-rate-limit';

const app = express();
app.use(rateLimit({ max: 100 }));
app.listen(3000);
