const session = require('express-session');
const { Pool } = require('pg');
const pool = new Pool();
class PgStore extends session.Store {
  constructor() {
    super();
    this.timers = new Map();
  }
  get(id, done) {
    pool.query('select data from sessions where id = $1', [id], done);
  }
}
function Own() {}
Own.prototype.get = function (id, done) {
  require('./db').find(id, done);
};
exports.a = session({ secret: 'x', store: new PgStore() });
exports.b = session({ secret: 'x', store: new Own() });
