import { FS_PACKAGES } from '../../../program/disk/fs-packages.ts';
import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../../ast/source-file.ts';
import type { Call } from '../../../program/flow/callee.ts';
import { isMember, memberNameOf } from '../../../program/flow/place.ts';
import type { Program } from '../../../program/program.ts';
import { evaluate, wholeValue } from '../../../program/values/evaluate.ts';
import type { Origin } from './origins-of.ts';

const HTTP =
  /^(axios|got|node-fetch|undici|superagent|request|request-promise|request-promise-native|needle|ky|cross-fetch|isomorphic-fetch|http|https|phin|bent|wreck|@hapi\/wreck|ofetch)$/;
const DISK = /^(glob|fast-glob|globby|tinyglobby|readdirp|path|os|@napi-rs\/.*|sharp|js-yaml|csv-parse)$/;
const CHANCE = /^(uuid|nanoid|cuid|ulid|shortid|randomstring|uniqid|crypto-random-string|@paralleldrive\/cuid2)$/;
const CRYPTO = /^(randomBytes|randomUUID|randomInt|getRandomValues|generateKeyPairSync)$/;

/** What a call of a package or of the language brings in; undefined for the app's own and for plain computation. */
export function sourceOfCall(program: Program, file: SourceFile, call: Call): Origin | undefined {
  const callee = call.get('callee') as NodePath;
  if (callee.isImport() || callee.isIdentifier({ name: 'require' })) return 'disk';
  const global = ofGlobal(call, callee);
  if (global) return global;
  const value = wholeValue(program, evaluate(program, file, callee));
  if (value.kind !== 'package') return undefined;
  if (HTTP.test(value.name)) return 'remote';
  if (DISK.test(value.name) || FS_PACKAGES.has(value.name)) return 'disk';
  return CHANCE.test(value.name) || (value.name === 'crypto' && CRYPTO.test(value.names.at(-1) ?? ''))
    ? 'chance'
    : undefined;
}

function ofGlobal(call: Call, callee: NodePath): Origin | undefined {
  const root = isMember(callee) ? (callee.get('object') as NodePath) : callee;
  if (!root.isIdentifier() || root.scope.hasBinding(root.node.name, true)) return undefined;
  return BY_GLOBAL[root.node.name]?.(memberNameOf(callee) ?? '', call);
}

const BY_GLOBAL: Readonly<Record<string, (method: string, call: Call) => Origin | undefined>> = {
  Date: (method, call) =>
    method === 'now' || (call.isNewExpression() && call.node.arguments.length === 0) ? 'clock' : undefined,
  Math: (method) => (method === 'random' ? 'chance' : undefined),
  crypto: (method) => (CRYPTO.test(method) ? 'chance' : undefined),
  fetch: () => 'remote',
};
