exports.sessionOptions = { secret: process.env.SECRET, resave: false, saveUninitialized: false };
exports.redis = { host: process.env.REDIS_HOST };
