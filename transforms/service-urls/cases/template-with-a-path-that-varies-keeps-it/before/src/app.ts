import express from 'express';
import { findUser } from './user-service-client';

const app = express();
app.get('/users/:id', async (req, res) => res.json(await findUser(Number(req.params.id))));
app.listen(3000);
