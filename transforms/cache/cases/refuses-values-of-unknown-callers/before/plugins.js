const { readdirSync } = require('fs');

exports.install = (app, shelf) => {
  for (const name of readdirSync('./plugins')) require(`./plugins/${name}`)(app, shelf);
};
