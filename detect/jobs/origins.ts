import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { isCall, type Call } from '../../program/flow/callee.ts';
import { isMember, memberNameOf } from '../../program/flow/place.ts';
import { receiversOf } from '../../program/functions/called.ts';
import { memberOf, type At } from '../../program/functions/members.ts';
import type { Program } from '../../program/program.ts';
import { makersOf } from '../../program/values/makers.ts';
import { possibleValues, type Candidate } from '../../program/values/possible-values.ts';

/** Fields that hold what other fields hold are followed this far. */
const DEEPEST_FIELD = 3;

/** The packages that an object comes from, through what made it: `new Gauge()`, `nodemailer.createTransport()`, `this.client`. */
export function packagesBehind(program: Program, file: SourceFile, object: NodePath, depth = 0): string[] {
  return possibleValues(program, file, rootOf(object)).flatMap((value) => packagesOf(program, value, depth));
}

function packagesOf(program: Program, { file, path, value }: Candidate, depth: number): string[] {
  if (value.kind === 'package') return [value.name];
  if (isMember(path) && depth < DEEPEST_FIELD)
    return fieldValues(program, file, path).flatMap((at) => packagesBehind(program, at.file, at.path, depth + 1));
  if (!isCall(path)) return [];
  return makersOf(program, file, path).flatMap((maker) => (maker?.kind === 'package' ? [maker.name] : []));
}

/** What is put into `this.client`, or a field of another object of the app. */
function fieldValues(program: Program, file: SourceFile, member: NodePath): At[] {
  const name = memberNameOf(member);
  return name === undefined
    ? []
    : receiversOf(program, file, objectOf(member)).flatMap((owner) => memberOf(program, owner, name));
}

/** The first object of a chain of members and calls that can be followed on its own. */
function rootOf(path: NodePath): NodePath {
  if (path.isAwaitExpression()) return rootOf(path.get('argument'));
  if (path.isCallExpression() && isMember(path.get('callee') as NodePath))
    return rootOf(objectOf(path.get('callee') as NodePath));
  if (!isMember(path)) return path;
  const object = objectOf(path);
  return object.isCallExpression() || object.isAwaitExpression() ? rootOf(object) : path;
}

const objectOf = (member: NodePath): NodePath => member.get('object') as NodePath;

const LOCAL_MAKERS = new Set([
  'Map',
  'Set',
  'WeakMap',
  'WeakSet',
  'Array',
  'Object',
  'Date',
  'URLSearchParams',
  'FormData',
  'Headers',
]);
const COMPUTED = /^(create|filter|map|from|split|slice|keys|values|entries|concat|reduce|flatMap|sort|parse)$/;

/** True for an object of this process's memory: a literal, `new Map()`, what was just computed, a part of one of these. */
export function isOwnMemory(program: Program, file: SourceFile, object: NodePath, depth = 0): boolean {
  if (depth > 6) return false;
  return possibleValues(program, file, object).some(({ file: where, path }) => {
    if (isMember(path)) return isOwnMemory(program, where, objectOf(path), depth + 1);
    return isLiteral(path) || (isCall(path) && isMadeOfMemory(path));
  });
}

const isLiteral = (path: NodePath): boolean =>
  path.isArrayExpression() || path.isObjectExpression() || path.isStringLiteral() || path.isTemplateLiteral();

function isMadeOfMemory(call: Call): boolean {
  const callee = call.get('callee') as NodePath;
  if (callee.isIdentifier()) return LOCAL_MAKERS.has(callee.node.name) || madeHere(call);
  return COMPUTED.test(memberNameOf(callee) ?? '');
}

/** `const engine = new Engine()` inside a function: it ends with it. */
function madeHere(path: NodePath): boolean {
  return path.isNewExpression() && path.parentPath?.isVariableDeclarator() && path.getFunctionParent() !== null;
}
