const fs = require('fs/promises');
const path = require('path');

setInterval(async () => {
  for (const name of await fs.readdir('tmp')) await fs.rm(path.join('tmp', name));
}, 3600000);
