exports.session = (options) => (req, res, next) => next();
