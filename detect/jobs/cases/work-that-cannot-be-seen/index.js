const engine = require('./engine');

engine.plugins.forEach((plugin) => {
  setInterval(plugin.run, plugin.every);
});
