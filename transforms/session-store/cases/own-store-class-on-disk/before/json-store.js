const fs = require('fs');
const path = require('path');
const { Store } = require('express-session');

module.exports = class JsonStore extends Store {
  constructor(folder) {
    super();
    this.folder = folder;
  }

  get(sid, done) {
    fs.readFile(path.join(this.folder, sid), 'utf8', (err, text) => done(null, err ? null : JSON.parse(text)));
  }

  set(sid, session, done) {
    fs.writeFile(path.join(this.folder, sid), JSON.stringify(session), done);
  }

  destroy(sid, done) {
    fs.unlink(path.join(this.folder, sid), done);
  }
};
