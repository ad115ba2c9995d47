import express from 'express';
import dotenv from 'dotenv';
import { connection } from './mongo.js';

dotenv.config();

const app = express();
app.get('/', (req, res) => res.json(connection.readyState));
app.listen(3000);
