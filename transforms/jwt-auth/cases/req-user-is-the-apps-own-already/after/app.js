var express = require("express");
var users = require("./users");
var { readToken, signToken } = require("./lib/tokens");

var app = express();
app.use(readToken);

function loadUser(req, res, next) {
  if (!req.auth?.userId) {
    return res.status(401).send("Please log in");
  }
  users.byId(req.auth?.userId, function (error, user) {
    if (error) return next(error);
    req.user = user;
    next();
  });
}

app.post("/session", express.json(), function (req, res, next) {
  users.check(req.body, function (error, user) {
    if (error) return next(error);
    var token = signToken({ userId: user._id.toString() });
    res.send({ success: true, user: { name: user.name, token: null }, token });
  });
});

app.get("/me", loadUser, function (req, res) {
  res.json({ name: req.user.name });
});

app.listen(8080);
