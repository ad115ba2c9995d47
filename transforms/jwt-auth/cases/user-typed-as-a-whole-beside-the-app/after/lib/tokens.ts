import { randomUUID } from 'crypto';
import type { NextFunction, Request, Response } from 'express';
import jwt from 'jsonwebtoken';
import { redisClient } from './redis.js';

/** How long a token is good, in seconds. */
const LIFETIME = 24 * 60 * 60;
const SECRET = process.env.JWT_SECRET ?? '';
if (!SECRET) throw new Error('Set JWT_SECRET to a long random value, the same for all instances.');

type Fields = NonNullable<Request['user']>;
type Claims = { user: Fields } & { jti: string; exp: number };

/** A token for who has logged in. It is signed, not secret: whoever has it can read what is in it. */
export function signToken(user: Fields): string {
  return jwt.sign({ user }, SECRET, { expiresIn: LIFETIME, jwtid: randomUUID() });
}

/** Middleware: sets req.user where a request brings a token that is good; else it stays undefined. */
export function readToken(req: Request, _res: Response, next: NextFunction): void {
  const claims = claimsOf(req);
  if (!claims) return next();
  redisClient.exists(revokedKey(claims)).then((revoked) => {
    if (!revoked) req.user = claims.user;
    next();
  }, next);
}

/** Logs out: no instance takes the token of this request any more. */
export function revokeToken(req: Request, done: (error?: any) => void): void {
  revoke(req).then(() => done(), done);
}

async function revoke(req: Request): Promise<void> {
  const claims = claimsOf(req);
  if (!claims) return;
  const left = Math.max(1, claims.exp - Math.floor(Date.now() / 1000));
  await redisClient.set(revokedKey(claims), '1', { EX: left });
}

function revokedKey({ jti }: Claims): string {
  return `jwt:revoked:${jti}`;
}

function claimsOf(req: Request): Claims | undefined {
  const token = /^Bearer (.+)$/i.exec(req.headers.authorization || '')?.[1];
  if (!token) return undefined;
  try {
    const claims = jwt.verify(token, SECRET, { algorithms: ['HS256'] }) as Claims;
    return claims.jti ? claims : undefined;
  } catch {
    return undefined;
  }
}
