exports.rateLimit = (options) => (req, res, next) => next();
