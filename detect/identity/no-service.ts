import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { evaluate, wholeValue } from '../../program/values/evaluate.ts';
import { propertyKey } from '../../program/values/property-key.ts';
import { isMessage } from './logging.ts';
import { outward, type Step } from './outward.ts';

/** Where the literal says which pages may call, what an API's documentation shows, and other things that are no service. */
const KEYS =
  /^(origins?|allowed_?origins?|allow_?origins?|access-control-allow-origin|servers?|cors|whitelist|allow_?list|content-security-policy|connect-?src|default-?src|script-?src|img-?src|directives|contact|license|externaldocs|termsofservice|homepage|xmlns|namespace|regex|pattern|referer|referrer|listen|bind)$/i;
const TEXT_METHODS =
  /^(includes|startsWith|endsWith|indexOf|lastIndexOf|match|matchAll|test|replace|replaceAll|split|localeCompare|search|equal|equals|strictEqual|toBe|toEqual|has|listen)$/;
const DOCUMENTATION =
  /^(swagger-|@nestjs\/swagger|openapi|@asteasolutions\/zod-to-openapi|express-jsdoc-swagger|tsoa|cors|@fastify\/cors|helmet|express-openapi|redoc)/;

const HEADERS = /^(access-control-|origin|referer|content-security-policy|host$)/i;

/** True where an address is only compared, printed, documented or allowed, not called. Names of options count for web pages alone. */
export function isNoService(program: Program, file: SourceFile, path: NodePath, isWeb = true): boolean {
  if (isMessage(path)) return true;
  for (const step of outward(path)) {
    if (isOtherCall(program, file, step)) return true;
    if (step.beyondCall) continue;
    if (isCompared(step) || (isWeb && isOtherKey(program, file, step.at))) return true;
  }
  return false;
}

function isCompared({ at, parent }: Step): boolean {
  if (parent.isJSXAttribute() || parent.isTSType() || parent.isSwitchCase() || parent.isDecorator()) return true;
  if (parent.isBinaryExpression()) return parent.node.operator !== '+';
  return (parent.isIfStatement() || parent.isConditionalExpression()) && at.key === 'test';
}

/** A telling name says nothing where the object goes to a function of the app's own. */
function isOtherKey(program: Program, file: SourceFile, at: NodePath): boolean {
  const parent = at.parentPath!;
  const isProperty = (parent.isObjectProperty() || parent.isClassProperty()) && at.key === 'value';
  if (!isProperty || !KEYS.test(propertyKey(parent.node) ?? '')) return false;
  const call = parent.parentPath?.parentPath;
  const callee =
    call?.isCallExpression() && parent.parentPath?.listKey === 'arguments' ? call.get('callee') : undefined;
  const value = callee && wholeValue(program, evaluate(program, file, callee));
  return !(value?.kind === 'node' && value.path.isFunction());
}

function isOtherCall(program: Program, file: SourceFile, { at, parent, beyondCall }: Step): boolean {
  const isCall = parent.isCallExpression() || parent.isNewExpression() || parent.isOptionalCallExpression();
  if (!isCall || at.listKey !== 'arguments') return false;
  const callee = parent.get('callee') as NodePath;
  if (!beyondCall && isTextCall(at, parent, callee)) return true;
  const value = wholeValue(program, evaluate(program, file, callee));
  return value.kind === 'package' && DOCUMENTATION.test(value.name);
}

function isTextCall(at: NodePath, call: NodePath, callee: NodePath): boolean {
  // `new URL(request.url, 'http://localhost')`: the base only makes the parser work.
  if (callee.isIdentifier({ name: 'URL' })) return at.key === 1;
  if (callee.isIdentifier({ name: 'RegExp' }) || callee.isIdentifier({ name: 'expect' })) return true;
  return TEXT_METHODS.test(memberNameOf(callee) ?? '') || isHeader(at, call);
}

/** `res.set('Access-Control-Allow-Origin', …)`. */
function isHeader(at: NodePath, call: NodePath): boolean {
  const [first] = (call.node as { arguments: { type: string; value?: string }[] }).arguments;
  return at.key === 1 && first?.type === 'StringLiteral' && HEADERS.test(first.value!);
}
