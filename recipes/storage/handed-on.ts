import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { diskCallsOf } from '../../program/disk/disk-calls.ts';
import { diskPathsOf } from '../../program/disk/read-path.ts';
import { isCall, type Call } from '../../program/flow/callee.ts';
import { isMember, memberNameOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { evaluate, wholeValue } from '../../program/values/evaluate.ts';
import { diskUses, isOfApp, isUploadPath, liesTo, type Stored } from './disk-uses.ts';
import { obstacleAt, type Outcome } from './piece.ts';
import { rewriteTaker } from './rewrite-taker.ts';

/** Packages that keep, print, check or send text, and open no file of that name. */
const TEXT_ONLY =
  /^(express|express-.*|multer|mongoose|mongodb|sequelize|sequelize-typescript|typeorm|@prisma\/client|pg|mysql|mysql2|sqlite3|better-sqlite3|knex|objection|bookshelf|redis|ioredis|path|url|util|querystring|crypto|os|console|events|lodash|winston|morgan|debug|pino|http-errors|validator|joi|zod|yup|jsonwebtoken|axios|node-fetch|socket\.io|chalk|colors|uuid|nanoid|moment|dayjs|bull|bullmq|amqplib|mime|mime-types|slugify|http-status|http-status-codes|bcrypt|bcryptjs|passport|@nestjs\/.*|fs|fs-extra|graceful-fs|mkdirp|rimraf|del|mz|jsonfile|stream|assert|buffer|connect-flash|ejs|pug)$/;
const FS = /^(fs|fs-extra|graceful-fs|mz)$/;
const SAID = ['.path', 'path }', 'path,', 'filepath', 'filename', 'upload'];

/** What happens where the path of a stored file is handed to a package that may open it on this disk. */
export function handedOn(program: Program, stored: Stored): Outcome[] {
  const known = new Set<Node>(diskCallsOf(program).map(({ path }) => path.node));
  const files = filesNaming(program, stored).filter((file) => isOfApp(program, file, stored));
  return files.flatMap((file) =>
    [...file.all('CallExpression'), ...file.all('NewExpression')].flatMap((call) =>
      known.has(call.node) ? [] : atCall(program, file, call, stored),
    ),
  );
}

/** Files that may name a stored file: what a parser says of it, the folder, or a call that is known to mean it. */
function filesNaming(program: Program, stored: Stored): readonly SourceFile[] {
  if (stored.byParser) return program.filesMentioning(SAID);
  const names = stored.folders.flatMap(({ segments }) => segments.at(-1) ?? []);
  const using = diskUses(program, stored).map(({ call }) => call.file);
  return [...new Set([...program.filesMentioning([...SAID, ...names]), ...using])];
}

function atCall(program: Program, file: SourceFile, call: Call, stored: Stored): Outcome[] {
  const handed = call.get('arguments') as NodePath[];
  if (handed.every((one) => one.isFunction() || one.isStringLiteral() || one.isNumericLiteral())) return [];
  const name = packageBehind(program, file, call.get('callee') as NodePath);
  if (name === undefined || TEXT_ONLY.test(name)) return [];
  return handed
    .filter((argument) => holdsPath(program, file, argument, stored))
    .map((argument) => rewriteTaker({ file, call, argument, name }) ?? obstacleAt(file, argument, 'handed-on', name));
}

/** The package that a callee comes from, along chains of calls and constructions: `csv().fromFile`, `workbook.xlsx.readFile`. */
function packageBehind(program: Program, file: SourceFile, path: NodePath, depth = 0): string | undefined {
  if (depth > 8 || path.isImport() || path.isIdentifier({ name: 'require' })) return undefined;
  const value = wholeValue(program, evaluate(program, file, path));
  if (value.kind === 'package') return value.name;
  const at = value.kind === 'node' ? value : { file, path };
  if (isCall(at.path)) return packageBehind(program, at.file, at.path.get('callee') as NodePath, depth + 1);
  if (at.path.isAwaitExpression()) return packageBehind(program, at.file, at.path.get('argument'), depth + 1);
  return isMember(at.path) ? packageBehind(program, at.file, at.path.get('object') as NodePath, depth + 1) : undefined;
}

/** The path itself, or a text or object that it is part of. */
function holdsPath(program: Program, file: SourceFile, argument: NodePath, stored: Stored): boolean {
  if (argument.isFunction()) return false;
  if (isStoredPath(program, file, argument, stored)) return true;
  let found = false;
  argument.traverse({
    Function: (inner) => inner.skip(),
    CallExpression: (inner) => {
      // A call of fs is looked at by itself: what it gives is no path.
      if (FS.test(packageBehind(program, file, inner.get('callee') as NodePath) ?? '')) inner.skip();
    },
    Expression: (inner) => {
      if ((inner.isIdentifier() || isMember(inner)) && !isRead(inner))
        found ||= isStoredPath(program, file, inner, stored);
    },
  });
  return found;
}

function isRead(path: NodePath): boolean {
  return path.key === 'object' || path.key === 'callee';
}

function isStoredPath(program: Program, file: SourceFile, path: NodePath, stored: Stored): boolean {
  if (path.isObjectExpression() || path.isArrayExpression()) return false;
  if (isOfRequest(path)) return false;
  return diskPathsOf(program, file, path).some(
    (one) => (stored.byParser && isUploadPath(one)) || liesTo(one, stored).some(({ kind }) => kind === 'inside'),
  );
}

/** `req.path` is the path of a URL: its owner is also asked for what only a request has. */
function isOfRequest(path: NodePath): boolean {
  const object = isMember(path) ? (path.get('object') as NodePath) : undefined;
  const binding = object?.isIdentifier() ? object.scope.getBinding(object.node.name) : undefined;
  return (binding?.referencePaths ?? []).some(({ parentPath, key }) => {
    const name = key === 'object' && parentPath ? memberNameOf(parentPath) : undefined;
    return /^(body|params|query|headers|method|originalUrl|cookies|session|files?)$/.test(name ?? '');
  });
}
