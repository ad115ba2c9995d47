import type { Style } from '../ast/style.ts';
import { inStyle } from './in-style.ts';

/** What the module of the tokens depends on. */
export interface TokensText {
  /** The property of a request that tells who is signed in. */
  readonly property: string;
  /** The one field that the token holds as a whole under that property; undefined where its fields stand beside each other. */
  readonly whole: string | undefined;
  /** In seconds. */
  readonly lifetime: number;
  /** Which forms of logging out the app has. */
  readonly logout: 'none' | 'promise' | 'callback' | 'both';
  readonly client: { readonly local: string; readonly kind: 'redis' | 'ioredis' };
  /** What loads the app's `.env`; nothing where something else does. */
  readonly environment: readonly string[];
  /** How the module takes the client in. */
  readonly head: readonly string[];
  readonly typescript: boolean;
  readonly esm: boolean;
  /** TypeScript without default imports of CommonJS modules. */
  readonly requires: boolean;
}

/** The text of the module that signs, reads and revokes tokens. */
export function tokensModule(text: TokensText, style: Style): string {
  const lines = [
    ...imports(text),
    '',
    '/** How long a token is good, in seconds. */',
    `const LIFETIME = ${asProduct(text.lifetime)};`,
    "const SECRET = process.env.JWT_SECRET‹ ?? ''›;",
    "if (!SECRET) throw new Error('Set JWT_SECRET to a long random value, the same for all instances.');",
    '',
    ...types(text),
    ...signing(text),
    '',
    ...reading(text),
    ...revoking(text),
    '',
    ...claims(),
    ...(text.esm ? [] : ['', `module.exports = { ${names(text).join(', ')} };`]),
    '',
  ];
  const written = lines
    .flatMap((line) => inLanguage(text, line))
    .map((line) => (text.esm ? line : line.replace(/^export /, '')));
  return inStyle(written.join('\n'), style);
}

function names({ logout }: TokensText): string[] {
  return ['signToken', 'readToken', ...(logout === 'none' ? [] : ['revokeToken'])];
}

/** Parts in ‹› stand in TypeScript only. */
function inLanguage({ typescript }: TokensText, line: string): string[] {
  const kept = typescript ? line.replace(/[‹›]/g, '') : line.replace(/‹[^›]*›/g, '');
  return kept.trim() === '' && line !== '' ? [] : [kept];
}

function imports({ esm, requires, head, environment }: TokensText): string[] {
  if (!esm)
    return [
      ...environment,
      "const { randomUUID } = require('crypto');",
      "const jwt = require('jsonwebtoken');",
      ...head,
    ];
  return [
    ...environment,
    "import { randomUUID } from 'crypto';",
    "‹import type { NextFunction, Request, Response } from 'express';›",
    requires ? "import jwt = require('jsonwebtoken');" : "import jwt from 'jsonwebtoken';",
    ...head,
  ];
}

function types({ typescript, property, whole }: TokensText): string[] {
  if (!typescript) return [];
  const fields = `NonNullable<Request['${property}']>`;
  const held = whole === undefined ? 'Fields' : `{ ${whole}: Fields }`;
  return [`type Fields = ${fields};`, `type Claims = ${held} & { jti: string; exp: number };`, ''];
}

function signing({ whole }: TokensText): string[] {
  const payload = whole === undefined ? 'fields' : whole;
  return [
    '/** A token for who has logged in. It is signed, not secret: whoever has it can read what is in it. */',
    `export function signToken(${payload}‹: Fields›)‹: string› {`,
    `  return jwt.sign(${whole === undefined ? 'fields' : `{ ${whole} }`}, SECRET, { expiresIn: LIFETIME, jwtid: randomUUID() });`,
    '}',
  ];
}

function reading({ property, whole, client, logout, typescript }: TokensText): string[] {
  const value = whole === undefined ? 'claims' : `claims.${whole}`;
  const request = typescript ? 'req: Request, _res: Response, next: NextFunction' : 'req, res, next';
  const doc = `/** Middleware: sets req.${property} where a request brings a token that is good; else it stays undefined. */`;
  if (logout === 'none')
    return [
      doc,
      `export function readToken(${request})‹: void› {`,
      '  const claims = claimsOf(req);',
      `  if (claims) req.${property} = ${value};`,
      '  next();',
      '}',
    ];
  return [
    doc,
    `export function readToken(${request})‹: void› {`,
    '  const claims = claimsOf(req);',
    '  if (!claims) return next();',
    `  ${client.local}.exists(revokedKey(claims)).then((revoked) => {`,
    `    if (!revoked) req.${property} = ${value};`,
    '    next();',
    '  }, next);',
    '}',
  ];
}

function revoking({ logout, client }: TokensText): string[] {
  if (logout === 'none') return [];
  const isPlain = logout === 'promise';
  const expiry = client.kind === 'ioredis' ? "'EX', left" : '{ EX: left }';
  const doc = '/** Logs out: no instance takes the token of this request any more. */';
  return [
    '',
    doc,
    ...(isPlain ? [] : [...withCallback(logout), '']),
    `${isPlain ? 'export ' : ''}async function ${isPlain ? 'revokeToken' : 'revoke'}(req‹: Request›)‹: Promise<void>› {`,
    '  const claims = claimsOf(req);',
    '  if (!claims) return;',
    '  const left = Math.max(1, claims.exp - Math.floor(Date.now() / 1000));',
    `  await ${client.local}.set(revokedKey(claims), '1', ${expiry});`,
    '}',
    '',
    'function revokedKey({ jti }‹: Claims›)‹: string› {',
    '  return `jwt:revoked:${jti}`;',
    '}',
  ];
}

function withCallback(logout: TokensText['logout']): string[] {
  if (logout === 'callback')
    return [
      'export function revokeToken(req‹: Request›, done‹: (error?: any) => void›)‹: void› {',
      '  revoke(req).then(() => done(), done);',
      '}',
    ];
  return [
    'export function revokeToken(req‹: Request›, done‹?: (error?: any) => void›)‹: Promise<void>› {',
    '  const revoked = revoke(req);',
    '  return done ? revoked.then(() => done(), done) : revoked;',
    '}',
  ];
}

function claims(): string[] {
  return [
    'function claimsOf(req‹: Request›)‹: Claims | undefined› {',
    "  const token = /^Bearer (.+)$/i.exec(req.headers.authorization || '')?.[1];",
    '  if (!token) return undefined;',
    '  try {',
    "    const claims = jwt.verify(token, SECRET, { algorithms: ['HS256'] })‹ as Claims›;",
    '    return claims.jti ? claims : undefined;',
    '  } catch {',
    '    return undefined;',
    '  }',
    '}',
  ];
}

/** 86400 as `24 * 60 * 60`: days, hours, minutes where they are whole. */
function asProduct(seconds: number): string {
  const units: readonly (readonly [number, string])[] = [
    [24 * 60 * 60, '24 * 60 * 60'],
    [60 * 60, '60 * 60'],
    [60, '60'],
  ];
  const unit = units.find(([size]) => seconds % size === 0);
  if (!unit) return String(seconds);
  const times = seconds / unit[0];
  return times === 1 ? unit[1] : `${times} * ${unit[1]}`;
}
