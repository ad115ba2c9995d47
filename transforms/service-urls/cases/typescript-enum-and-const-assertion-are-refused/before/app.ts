import express from 'express';

enum Service {
  Users = 'http://localhost:3001',
}
const BILLING = 'http://localhost:3002' as const;

const app = express();
app.get('/', async (req, res) => {
  const users = await fetch(Service.Users);
  const bills = await fetch(BILLING);
  res.json([await users.json(), await bills.json()]);
});
app.listen(3000);
