const session = require('express-session');
const FileStore = require('session-file-store')(session);
const SQLiteStore = require('connect-sqlite3')(session);
const files = session({ store: new FileStore(), secret: 'x' });
const sqlite = session({ secret: 'x', store: new SQLiteStore({ db: 'sessions.db' }) });
module.exports = { files, sqlite };
