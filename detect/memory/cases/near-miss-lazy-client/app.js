const express = require('express');
const app = express();
const { connect } = require('some-db');
let db;
async function open() {
  if (!db) db = await connect(process.env.DB);
  return db;
}
app.get('/', async (req, res) => res.json(await (await open()).all()));
app.listen(3000);
