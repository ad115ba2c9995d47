var db = require("./db");

exports.byId = function (id, done) {
  db.users.findOne({ _id: id }, done);
};

exports.check = function (given, done) {
  db.users.findOne({ name: given.name }, done);
};
