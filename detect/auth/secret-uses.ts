import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { callSitesOf, type CallSite } from '../../program/calls.ts';
import type { Program } from '../../program/program.ts';
import { registrationsOf } from '../../program/registrations.ts';
import { findEntry, shapeOf } from '../../program/values/object-shape.ts';
import { collectSessionSites } from '../sessions/session-sites.ts';

/** Where a library takes the secret that it signs, checks or encrypts with. */
interface Position {
  readonly package: string;
  /** Dotted export paths, `default` left out. */
  readonly exports: RegExp;
  readonly argument: number;
  /** Option names; without them the argument itself is the secret. */
  readonly keys?: readonly string[];
}

const POSITIONS: readonly Position[] = [
  { package: 'jsonwebtoken', exports: /^(sign|verify)$/, argument: 1 },
  { package: 'jwt-simple', exports: /^(encode|decode)$/, argument: 1 },
  { package: 'jose', exports: /^(jwtVerify|jwtDecrypt|compactVerify|compactDecrypt)$/, argument: 1 },
  { package: 'hono', exports: /^(sign|verify)$/, argument: 1 },
  { package: 'cookie-parser', exports: /^$/, argument: 0 },
  { package: 'cookie-signature', exports: /^(sign|unsign)$/, argument: 1 },
  { package: 'cookie-session', exports: /^$/, argument: 0, keys: ['secret', 'keys'] },
  { package: 'client-sessions', exports: /^$/, argument: 0, keys: ['secret'] },
  { package: 'keygrip', exports: /^$/, argument: 0 },
  { package: 'passport-jwt', exports: /^Strategy$/, argument: 0, keys: ['secretOrKey'] },
  { package: 'express-jwt', exports: /^(expressjwt|expressJwt)?$/, argument: 0, keys: ['secret'] },
  { package: 'koa-jwt', exports: /^$/, argument: 0, keys: ['secret'] },
  { package: '@nestjs/jwt', exports: /^JwtModule\.register$/, argument: 0, keys: ['secret'] },
  { package: 'express-openid-connect', exports: /^auth$/, argument: 0, keys: ['secret'] },
  { package: 'iron-session', exports: /^(getIronSession|sealData|unsealData)$/, argument: 2, keys: ['password'] },
  { package: 'crypto', exports: /^create(Hmac|Cipheriv|Decipheriv|Cipher|Decipher)$/, argument: 1 },
  { package: 'crypto-js', exports: /^((AES|DES|TripleDES|Rabbit|RC4)\.(encrypt|decrypt)|Hmac\w+)$/, argument: 1 },
];

const PLUGINS: readonly { readonly package: string; readonly keys: readonly string[] }[] = [
  { package: '@fastify/jwt', keys: ['secret'] },
  { package: '@fastify/cookie', keys: ['secret'] },
  { package: '@fastify/session', keys: ['secret'] },
  { package: '@fastify/secure-session', keys: ['secret', 'key'] },
];

/** One use of a secret by a library. */
export interface SecretUse {
  readonly library: string;
  /** The call that takes the secret. */
  readonly file: SourceFile;
  readonly call: NodePath;
  /** The expression of the secret, where it stands. */
  readonly secret: { readonly file: SourceFile; readonly path: NodePath };
}

/** Every place where server code hands a secret to a library that signs, checks or encrypts with it. */
export function secretUses(program: Program): SecretUse[] {
  const called = POSITIONS.flatMap((position) =>
    callSitesOf(program, position.package)
      .filter((site) => takesSecret(position, site))
      .flatMap((site) => usesAt(program, position, site)),
  );
  const plugins = PLUGINS.flatMap((plugin) =>
    registrationsOf(program, plugin.package).flatMap((site) =>
      usesAt(program, { ...plugin, exports: /^/, argument: 1 }, site),
    ),
  );
  return [...called, ...plugins, ...sessionSecrets(program), ...joseSignatures(program)];
}

function takesSecret({ exports }: Position, { names }: CallSite): boolean {
  return exports.test(names.filter((name) => name !== 'default').join('.'));
}

function usesAt(program: Program, position: Position, { file, path }: Pick<CallSite, 'file' | 'path'>): SecretUse[] {
  const argument = (path.get('arguments') as NodePath[])[position.argument];
  if (!argument) return [];
  const use = { library: position.package, file, call: path };
  if (!position.keys) return [{ ...use, secret: { file, path: argument } }];
  const shape = shapeOf(program, file, argument);
  return position.keys.flatMap((key) => {
    const entry = findEntry(shape, key);
    return entry?.value ? [{ ...use, secret: { file: entry.file, path: entry.value } }] : [];
  });
}

function sessionSecrets(program: Program): SecretUse[] {
  return collectSessionSites(program).flatMap(({ file, call, options }) => {
    const entry = options && findEntry(options, 'secret');
    return entry?.value
      ? [{ library: 'express-session', file, call, secret: { file: entry.file, path: entry.value } }]
      : [];
  });
}

/** `new SignJWT(claims).setIssuedAt().sign(key)`. */
function joseSignatures(program: Program): SecretUse[] {
  const makers = callSitesOf(program, 'jose').filter(({ names }) =>
    /^(SignJWT|EncryptJWT|CompactSign)$/.test(names.at(-1) ?? ''),
  );
  return makers.flatMap(({ file, path }) => {
    const call = endOfChain(path);
    const argument = (call.get('arguments') as NodePath[])[0];
    return call !== path && argument ? [{ library: 'jose', file, call, secret: { file, path: argument } }] : [];
  });
}

function endOfChain(path: NodePath): NodePath {
  const member = path.parentPath;
  const call = member?.isMemberExpression() && path.key === 'object' ? member.parentPath : undefined;
  return call?.isCallExpression() && member?.key === 'callee' ? endOfChain(call) : path;
}
