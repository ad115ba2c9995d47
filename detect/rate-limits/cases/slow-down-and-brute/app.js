const { slowDown } = require('express-slow-down');
const ExpressBrute = require('express-brute');
app.use(slowDown({ delayAfter: 5 }));
const store = new ExpressBrute.MemoryStore();
const brute = new ExpressBrute(store, { freeRetries: 3 });
