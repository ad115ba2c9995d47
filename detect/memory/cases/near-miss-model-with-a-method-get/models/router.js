const db = require('../db');

const Router = {
  writable: ['name', 'mode'],
  get: (id) => db.routers.findOne({ id }),
  delete: (id) => db.routers.deleteOne({ id }),
  update(id, data) {
    const keys = Object.keys(data).filter((key) => this.writable.includes(key));
    return db.routers.updateOne({ id }, Object.fromEntries(keys.map((key) => [key, data[key]])));
  },
};

module.exports = { Router };
