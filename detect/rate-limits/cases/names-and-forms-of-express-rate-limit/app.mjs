import RateLimit, { rateLimit as limit } from 'express-rate-limit';
import * as all from 'express-rate-limit';
app.use(new RateLimit({ max: 60 }));
app.post('/login', limit({ limit: 5 }), login);
app.use(all.rateLimit());
