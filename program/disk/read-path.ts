import type { NodePath } from '@babel/traverse';
import type { TemplateLiteral } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { memberNameOf } from '../flow/place.ts';
import { functionsOf } from '../functions/called.ts';
import type { Program } from '../program.ts';
import { evaluate } from '../values/evaluate.ts';
import { returnedExpressions } from '../values/returned.ts';
import { unwrap } from '../values/unwrap.ts';
import { diskPathOf, type DiskPath } from './disk-path.ts';
import { joinedBy, ownFolder } from './path-calls.ts';
import { placesBehind } from './path-names.ts';
import { keyOf } from './name-keys.ts';
import { ANY, sequences, text, type Token } from './tokens.ts';
import { at, inCall, isKnown, type Where } from './where.ts';

/** Values of one name that are followed. */
const MOST = 4;

/** What a path expression may be: literals, `path.join`, settings, fields, the app's own functions, what callers hand in. */
export function diskPathsOf(program: Program, file: SourceFile, path: NodePath): readonly DiskPath[] {
  return program.remember(`disk-path:${file.path}:${path.node.start}:${path.node.end}`, () => {
    const all = tokensOf(program, { file, path, given: new Map(), trail: [] }).map(diskPathOf);
    return all.filter((one, index) => all.findIndex((other) => isEqual(one, other)) === index);
  });
}

function isEqual(a: DiskPath, b: DiskPath): boolean {
  return a.base === b.base && a.segments.join('/') === b.segments.join('/');
}

function tokensOf(program: Program, where: Where): Token[][] {
  if (isKnown(where)) return [[ANY]];
  const path = unwrap(where.path);
  const part = (inner: NodePath): Token[][] => tokensOf(program, at(where, inner));
  if (path.isStringLiteral()) return [[text(path.node.value)]];
  if (path.isTemplateLiteral())
    return sequences(templateParts(path).map((one) => (typeof one === 'string' ? [[text(one)]] : part(one))));
  if (path.isBinaryExpression({ operator: '+' }))
    return sequences([part(path.get('left') as NodePath), part(path.get('right'))]);
  const branches = branchesOf(path);
  if (branches) return branches.flatMap(part);
  const folder = ownFolder(where.file, path);
  if (folder) return [folder];
  return path.isCallExpression() ? ofCall(program, { ...where, path }) : ofName(program, { ...where, path });
}

function templateParts(path: NodePath<TemplateLiteral>): (string | NodePath)[] {
  const expressions = path.get('expressions') as NodePath[];
  return path.node.quasis.flatMap((quasi, index) => [
    quasi.value.cooked ?? '',
    ...(expressions[index] ? [expressions[index]] : []),
  ]);
}

function branchesOf(path: NodePath): NodePath[] | undefined {
  if (path.isLogicalExpression()) return [path.get('left'), path.get('right')];
  if (path.isConditionalExpression()) return [path.get('consequent'), path.get('alternate')];
  // `await mkdtemp(…).catch(next)`: what the call gives where it gives anything.
  const callee = path.isCallExpression() ? (path.get('callee') as NodePath) : undefined;
  if (callee && memberNameOf(callee) === 'catch') return [callee.get('object') as NodePath];
  return path.isAwaitExpression() ? [path.get('argument')] : undefined;
}

function ofCall(program: Program, where: Where): Token[][] {
  const callee = where.path.get('callee') as NodePath;
  const joined = joinedBy(evaluate(program, where.file, callee), where, (part) => tokensOf(program, at(where, part)));
  if (joined) return joined;
  const made = functionsOf(program, where.file, callee).flatMap((fn) =>
    returnedExpressions(fn.path).map((returned) => inCall(where, fn, returned)),
  );
  return made.length > 0 ? made.slice(0, MOST).flatMap((one) => tokensOf(program, one)) : named(program, where);
}

function ofName(program: Program, where: Where): Token[][] {
  const behind = placesBehind(program, where).slice(0, MOST);
  return behind.length > 0 ? behind.flatMap((one) => tokensOf(program, one)) : named(program, where);
}

function named(program: Program, { file, path }: Where): Token[][] {
  const name = keyOf(program, file, path);
  return [[name === undefined ? ANY : { kind: 'name', name }]];
}
