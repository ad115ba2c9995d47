const express = require('express');
const app = express();
const fs = require('fs');
const crypto = require('crypto');
const file = '/data/secret.key';

function secret() {
  if (fs.existsSync(file)) return fs.readFileSync(file, 'utf8');
  const made = crypto.randomBytes(32).toString('hex');
  fs.writeFileSync(file, made);
  return made;
}
app.set('secret', secret());
