import { Strategy as GitHub } from 'passport-github2';
passport.use(new GitHub({ clientID: 'abc', clientSecret: '0a1b2c3d', callbackURL: '/auth' }, verify));
