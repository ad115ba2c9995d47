const { randomBytes, createHmac } = require('crypto');
let key;
function keyOf() {
  key ??= randomBytes(32);
  return key;
}
exports.sign = (text) => createHmac('sha256', keyOf()).update(text).digest('hex');
app.get('/sign', (req, res) => res.send(exports.sign(req.query.text)));
