const { build } = require('./build');
const { RedisStore } = require('rate-limit-redis');
app.use(build({ store: new RedisStore({ sendCommand }) }));
