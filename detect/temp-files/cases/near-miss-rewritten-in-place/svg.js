const fs = require('fs');
const clean = require('svg-clean');

exports.sanitize = (file) => {
  const text = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(file, clean(text));
};
