var express = require('express');
var online = require('online');
var db = require('redis').createClient();
online = online(db);
var app = express();
app.use(function (req, res, next) {
  online.add(req.headers['user-agent']);
  next();
});
app.get('/', function (req, res, next) {
  online.last(5, function (err, ids) {
    if (err) return next(err);
    res.send('<p>Users online: ' + ids.length);
  });
});
app.listen(3000);
