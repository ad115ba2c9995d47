// not express-session
module.exports = (options) => (req, res, next) => next();
