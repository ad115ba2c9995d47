const { Strategy, ExtractJwt } = require('passport-jwt');
const options = { jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken() };
options.secretOrKey = 'abc';
passport.use(new Strategy(options, (claims, done) => done(null, claims)));
