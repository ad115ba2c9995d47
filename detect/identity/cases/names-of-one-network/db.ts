import { Pool } from 'pg';
import proxy from 'express-http-proxy';
export const pool = new Pool({ connectionString: 'postgres://postgres:postgres@db/postgres' });
app.use('/users', proxy('http://users:3000'));
app.use('/mail', proxy('http://10.0.0.7:8025'));
