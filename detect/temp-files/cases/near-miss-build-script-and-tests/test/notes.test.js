const fs = require('fs');
beforeEach(() => fs.writeFileSync('notes.json', '[]'));
