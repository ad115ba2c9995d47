exports.requireLogin = (req, res, next) => (req.get('authorization') ? next() : res.sendStatus(401));
