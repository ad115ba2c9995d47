import express from 'express';
import axios from 'axios';

const billing = axios.create({ baseURL: 'http://localhost:4000/api' });
const userServiceUrl = 'http://127.0.0.1:5000';

const app = express();
app.get('/', async (req, res) => {
  const { data } = await billing.get('/invoices');
  const user = await fetch(userServiceUrl + '/users/1');
  res.json({ data, user: await user.json() });
});
app.listen(3000);
