const session = require('express-session');
const FileStore = require('session-file-store')(session);
let store;
if (process.env.NODE_ENV === 'production') store = new FileStore();
else store = new session.MemoryStore();
module.exports = session({ secret: 'x', store });
