import express from 'express';
import axios from 'axios';

const billing = axios.create({ baseURL: process.env.BILLING_URL || 'http://localhost:4000/api' });
const userServiceUrl = process.env.USER_SERVICE_URL || 'http://127.0.0.1:5000';

const app = express();
app.get('/', async (req, res) => {
  const { data } = await billing.get('/invoices');
  const user = await fetch(userServiceUrl + '/users/1');
  res.json({ data, user: await user.json() });
});
app.listen(3000);
