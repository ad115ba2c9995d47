const fs = require('fs');
fs.writeFileSync('dist/version.json', '{}');
