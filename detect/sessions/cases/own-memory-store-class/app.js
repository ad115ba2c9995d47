const session = require('express-session');
class Lru extends session.Store {
  constructor() {
    super();
    this.kept = new Map();
  }
  get(id, done) {
    done(null, this.kept.get(id));
  }
}
module.exports = session({ secret: 'x', store: new Lru() });
