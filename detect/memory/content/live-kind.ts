import type { NodePath } from '@babel/traverse';
import type { Identifier } from '@babel/types';
import type { SourceFile } from '../../../ast/source-file.ts';
import { calledFunctions, isCall, type Call } from '../../../program/flow/callee.ts';
import { leavesOf } from '../../../program/flow/leaves.ts';
import { isMember, memberNameOf } from '../../../program/flow/place.ts';
import type { Program } from '../../../program/program.ts';
import { evaluate, wholeValue } from '../../../program/values/evaluate.ts';
import { possibleValues } from '../../../program/values/possible-values.ts';
import { returnedExpressions } from '../../../program/values/returned.ts';
import { unwrap } from '../../../program/values/unwrap.ts';
import { connectionParameter } from './connection-parameter.ts';
import { typeKind } from './type-kind.ts';

/**
 * What a value is, where it is no plain data. `connection`: a client's socket, response or stream, which other requests look
 * for. `service`: the client of a database or service, or a model. `schedule`: the handle of a job, which is found as a job. The others belong to this process alone.
 */
export type LiveKind =
  | 'function'
  | 'timer'
  | 'process'
  | 'abort'
  | 'promise'
  | 'compiled'
  | 'service'
  | 'schedule'
  | 'connection';

const GLOBAL_CALLS: Readonly<Record<string, LiveKind>> = {
  setTimeout: 'timer',
  setInterval: 'timer',
  setImmediate: 'timer',
  fetch: 'promise',
};
const GLOBAL_CLASSES: Readonly<Record<string, LiveKind>> = {
  AbortController: 'abort',
  Promise: 'promise',
  RegExp: 'compiled',
  Function: 'function',
  AsyncLocalStorage: 'service',
  Worker: 'process',
  Proxy: 'service',
};
const PACKAGES: readonly (readonly [RegExp, LiveKind])[] = [
  [/^(node-cron|node-schedule|cron|croner)$/, 'schedule'],
  [
    /^(child_process|worker_threads|cluster|execa|piscina|workerpool|node-pty|puppeteer|playwright|playwright-core|fluent-ffmpeg)$/,
    'process',
  ],
  [
    /^(ejs|pug|handlebars|hbs|mustache|nunjucks|eta|liquidjs|vm|ajv|dot|marked|markdown-it|path-to-regexp|xregexp|re2|intl-messageformat)$/,
    'compiled',
  ],
  [
    /^(lodash\.(throttle|debounce|memoize|once)|throttle-debounce|p-limit|p-throttle|p-debounce|just-throttle|just-debounce|express-openid-connect|express-rate-limit|multer)$/,
    'function',
  ],
  [
    /^(pg|mysql|mysql2|mongoose|mongodb|ioredis|redis|knex|sequelize|typeorm|nodemailer|axios|aws-sdk|@aws-sdk\/.*|amqplib|amqp-connection-manager|kafkajs|stripe|twilio|openai|@prisma\/client|@elastic\/elasticsearch|prom-client|@opentelemetry\/.*|bull|bullmq|agenda|winston|pino|log4js|better-sqlite3|sqlite3|sqlite|knex|http|https|http-proxy|http-proxy-middleware|nats|minio|ssh2|ldapjs|googleapis|firebase-admin|web-push|@google-cloud\/.*|async_hooks|cls-hooked|convict|nconf|i18next|i18n|express|express-session|passport)$/,
    'service',
  ],
];
const LODASH = /^(throttle|debounce|memoize|once|partial|curry)$/;

/** Undefined for data, and for what the text does not tell. */
export function liveKindOf(program: Program, file: SourceFile, path: NodePath, depth = 0): LiveKind | undefined {
  if (depth > 5) return undefined;
  for (const candidate of possibleValues(program, file, path)) {
    const kind = candidate.empty ? undefined : kindAt(program, candidate.file, unwrap(candidate.path), depth);
    if (kind && !(kind === 'promise' && candidate.awaited)) return kind;
  }
  return undefined;
}

function kindAt(program: Program, file: SourceFile, at: NodePath, depth: number): LiveKind | undefined {
  if (at.isFunction()) return 'function';
  if (at.isRegExpLiteral()) return 'compiled';
  if (at.isIdentifier()) return connectionParameter(program, file, at) ?? typeKind(at) ?? kindOfName(at);
  if (!isCall(at)) return undefined;
  return ofGlobal(at) ?? ofPackage(program, file, at) ?? ofOwn(program, file, at, depth);
}

function ofGlobal(call: Call): LiveKind | undefined {
  const callee = call.get('callee') as NodePath;
  const method = memberNameOf(callee);
  if (method === 'then' || method === 'catch' || method === 'finally') return 'promise';
  if (method === 'bind' && callee.parentPath === call) return 'function';
  if (isMember(callee) && (callee.get('object') as NodePath).isIdentifier({ name: 'Promise' })) return 'promise';
  if (!callee.isIdentifier() || callee.scope.hasBinding(callee.node.name, true)) return undefined;
  return call.isNewExpression() ? GLOBAL_CLASSES[callee.node.name] : GLOBAL_CALLS[callee.node.name];
}

function ofPackage(program: Program, file: SourceFile, call: Call): LiveKind | undefined {
  const value = wholeValue(program, evaluate(program, file, call.get('callee') as NodePath));
  if (value.kind !== 'package') return undefined;
  if (/^(lodash|underscore|lodash-es)$/.test(value.name))
    return LODASH.test(value.names.at(-1) ?? '') ? 'function' : undefined;
  return (
    PACKAGES.find(([pattern]) => pattern.test(value.name))?.[1] ??
    (call.isNewExpression() && isListenedTo(program, file, call) ? 'connection' : undefined)
  );
}

/** `client.on('message', …)`: an object of a package that lives, as the clients of chat services and transports do. */
function isListenedTo(program: Program, file: SourceFile, path: NodePath): boolean {
  return leavesOf(program, [{ file, path, steps: [] }]).some((leaf) => {
    const name = memberNameOf(leaf.path.parentPath!);
    const isListener =
      name === 'on' || name === 'once' || (name?.startsWith('on') === true && leaf.path.parentPath?.key === 'left');
    return leaf.path.key === 'object' && isListener;
  });
}

/** A call of the app's own: what it returns, a promise of it where nobody waits. */
function ofOwn(program: Program, file: SourceFile, call: Call, depth: number): LiveKind | undefined {
  const [fn] = calledFunctions(program, file, call);
  if (!fn || call.isNewExpression()) return undefined;
  if (fn.path.node.async && !call.parentPath?.isAwaitExpression()) return 'promise';
  const kinds = returnedExpressions(fn.path).map((returned) => liveKindOf(program, fn.file, returned, depth + 1));
  return kinds.length > 0 && kinds.every((kind) => kind !== undefined) ? kinds[0] : undefined;
}

/** A name that is told apart by what is done with it: `worker.on('exit', …)`, `child.kill()`. */
function kindOfName(path: NodePath<Identifier>): LiveKind | undefined {
  const members = (path.scope.getBinding(path.node.name)?.referencePaths ?? []).flatMap((reference) =>
    reference.key === 'object' ? [reference.parentPath!] : [],
  );
  const isProcess = members.some(
    (member) => /^(kill|pid|stdout|stderr|stdin)$/.test(memberNameOf(member) ?? '') || listensToExit(member),
  );
  return isProcess ? 'process' : undefined;
}

function listensToExit(member: NodePath): boolean {
  const call = member.parentPath;
  const [event] = isCall(call) && member.key === 'callee' ? (call.get('arguments') as NodePath[]) : [];
  return /^(on|once)$/.test(memberNameOf(member) ?? '') && event?.isStringLiteral({ value: 'exit' }) === true;
}
