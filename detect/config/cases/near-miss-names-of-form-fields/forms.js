const Joi = require('joi');
const passport = require('passport-local');
const messages = { password: 'Password is required', apiKey: 'An API key is missing' };
const schema = Joi.object({ password: Joi.string(), accessToken: 'string' });
new passport.Strategy({ usernameField: 'email', passwordField: 'password' }, verify);
