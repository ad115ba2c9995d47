const { randomUUID } = require('crypto');
const jwt = require('jsonwebtoken');
const { redisClient } = require('./redis');

/** How long a token is good, in seconds. */
const LIFETIME = 24 * 60 * 60;
const SECRET = process.env.JWT_SECRET;
if (!SECRET) throw new Error('Set JWT_SECRET to a long random value, the same for all instances.');

/** A token for who has logged in. It is signed, not secret: whoever has it can read what is in it. */
function signToken(user) {
  return jwt.sign({ user }, SECRET, { expiresIn: LIFETIME, jwtid: randomUUID() });
}

/** Middleware: sets req.user where a request brings a token that is good; else it stays undefined. */
function readToken(req, res, next) {
  const claims = claimsOf(req);
  if (!claims) return next();
  redisClient.exists(revokedKey(claims)).then((revoked) => {
    if (!revoked) req.user = claims.user;
    next();
  }, next);
}

/** Logs out: no instance takes the token of this request any more. */
function revokeToken(req, done) {
  const revoked = revoke(req);
  return done ? revoked.then(() => done(), done) : revoked;
}

async function revoke(req) {
  const claims = claimsOf(req);
  if (!claims) return;
  const left = Math.max(1, claims.exp - Math.floor(Date.now() / 1000));
  await redisClient.set(revokedKey(claims), '1', { EX: left });
}

function revokedKey({ jti }) {
  return `jwt:revoked:${jti}`;
}

function claimsOf(req) {
  const token = /^Bearer (.+)$/i.exec(req.headers.authorization || '')?.[1];
  if (!token) return undefined;
  try {
    const claims = jwt.verify(token, SECRET, { algorithms: ['HS256'] });
    return claims.jti ? claims : undefined;
  } catch {
    return undefined;
  }
}

module.exports = { signToken, readToken, revokeToken };
