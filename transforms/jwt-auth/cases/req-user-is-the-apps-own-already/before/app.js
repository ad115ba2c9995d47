var express = require("express");
var session = require("express-session");
var users = require("./users");

var app = express();
var sessionOptions = {
  secret: "cat",
  resave: true,
  saveUninitialized: true
};
app.use(session(sessionOptions));

function loadUser(req, res, next) {
  if (!req.session.userId) {
    return res.status(401).send("Please log in");
  }
  users.byId(req.session.userId, function (error, user) {
    if (error) return next(error);
    req.user = user;
    next();
  });
}

app.post("/session", express.json(), function (req, res, next) {
  users.check(req.body, function (error, user) {
    if (error) return next(error);
    req.session.userId = user._id.toString();
    req.session.save();
    res.send({ success: true, user: { name: user.name, token: null } });
  });
});

app.get("/me", loadUser, function (req, res) {
  res.json({ name: req.user.name });
});

app.listen(8080);
