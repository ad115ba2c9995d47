import express from 'express';
import pgPromise from 'pg-promise';

const password = process.env.DB_PASSWORD;
const db = pgPromise()(`postgres://postgres:${password}@localhost:5432/shop`);

const app = express();
app.get('/', async (req, res) => res.json(await db.any('SELECT 1')));
app.listen(3000);
