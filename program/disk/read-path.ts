import type { NodePath } from '@babel/traverse';
import type { CallExpression } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { dirname } from '../../core/posix.ts';
import { memberNameOf } from '../flow/place.ts';
import { functionsOf } from '../functions/called.ts';
import type { Program } from '../program.ts';
import { evaluate } from '../values/evaluate.ts';
import { possibleValues } from '../values/possible-values.ts';
import { returnedExpressions } from '../values/returned.ts';
import { unwrap } from '../values/unwrap.ts';
import { diskPathOf, type DiskPath } from './disk-path.ts';
import { nameTokens } from './path-names.ts';
import { ANY, sequences, text, type Token } from './tokens.ts';

const DEEPEST = 10;

/** What a path expression may be: literals, `path.join`, settings, fields, the app's own functions, what callers hand in. */
export function diskPathsOf(program: Program, file: SourceFile, path: NodePath): readonly DiskPath[] {
  return program.remember(`disk-path:${file.path}:${path.node.start}:${path.node.end}`, () => {
    const all = tokensOf(program, file, path, DEEPEST).map(diskPathOf);
    return all.filter((one, index) => all.findIndex((other) => isEqual(one, other)) === index);
  });
}

function isEqual(a: DiskPath, b: DiskPath): boolean {
  return a.base === b.base && a.segments.join('/') === b.segments.join('/');
}

function tokensOf(program: Program, file: SourceFile, path: NodePath, depth: number): Token[][] {
  const at = unwrap(path);
  const parts = (all: readonly NodePath[]): Token[][][] => all.map((part) => tokensOf(program, file, part, depth - 1));
  if (depth <= 0) return [[ANY]];
  if (at.isStringLiteral()) return [[text(at.node.value)]];
  if (at.isTemplateLiteral())
    return sequences(
      templateParts(at).map((part) =>
        typeof part === 'string' ? [[text(part)]] : tokensOf(program, file, part, depth - 1),
      ),
    );
  if (at.isBinaryExpression({ operator: '+' })) return sequences(parts([at.get('left') as NodePath, at.get('right')]));
  if (at.isLogicalExpression()) return parts([at.get('left'), at.get('right')]).flat();
  if (at.isConditionalExpression()) return parts([at.get('consequent'), at.get('alternate')]).flat();
  if (at.isAwaitExpression()) return tokensOf(program, file, at.get('argument'), depth - 1);
  if (at.isCallExpression()) return tokensOfCall(program, file, at, depth);
  return ofName(program, file, at, depth);
}

function templateParts(path: NodePath<import('@babel/types').TemplateLiteral>): (string | NodePath)[] {
  const expressions = path.get('expressions') as NodePath[];
  return path.node.quasis.flatMap((quasi, index) => [
    quasi.value.cooked ?? '',
    ...(expressions[index] ? [expressions[index]] : []),
  ]);
}

const JOINING = new Set(['join', 'resolve', 'normalize', 'toNamespacedPath', 'posix', 'win32']);

function tokensOfCall(program: Program, file: SourceFile, call: NodePath<CallExpression>, depth: number): Token[][] {
  const value = evaluate(program, file, call.get('callee') as NodePath);
  const parts = call.get('arguments') as NodePath[];
  const inner = (part: NodePath): Token[][] => tokensOf(program, file, part, depth - 1);
  const name = value.kind === 'package' ? (value.names.at(-1) ?? '') : '';
  if (value.kind === 'package' && /^(path|upath|pathe)$/.test(value.name)) return ofPathCall(file, name, parts, inner);
  if (value.kind === 'package' && value.name === 'os')
    return [[name === 'tmpdir' ? { kind: 'tmp', name } : name === 'homedir' ? { kind: 'home', name } : ANY]];
  if (value.kind === 'package' && value.name === 'url' && name === 'fileURLToPath')
    return parts[0] ? ofUrl(file, parts[0]) : [[ANY]];
  if (call.get('callee').toString() === 'process.cwd') return [[{ kind: 'cwd', name: '' }]];
  const returned = functionsOf(program, file, call.get('callee') as NodePath).flatMap((fn) =>
    returnedExpressions(fn.path).map((path) => ({ file: fn.file, path })),
  );
  if (returned.length > 0)
    return returned.slice(0, 4).flatMap((one) => tokensOf(program, one.file, one.path, depth - 2));
  return nameTokens(program, file, call);
}

function ofPathCall(
  file: SourceFile,
  name: string,
  parts: readonly NodePath[],
  inner: (part: NodePath) => Token[][],
): Token[][] {
  const [first] = parts;
  if (name === 'dirname' && first)
    return isOwnFile(file, first) ? ofUrl(file, first) : sequences([inner(first), [[text('/..')]]]);
  if (!JOINING.has(name)) return [[ANY]];
  if (!first) return [[{ kind: 'cwd', name: '' }]];
  return sequences(parts.flatMap((part, index) => (index === 0 ? [inner(part)] : [[[text('/')]], inner(part)])));
}

/** `__filename`, `import.meta.url` and what is made of it. */
function isOwnFile(file: SourceFile, path: NodePath): boolean {
  if (path.isIdentifier() && path.scope.hasBinding(path.node.name, true))
    return /fileURLToPath/.test(path.scope.getBinding(path.node.name)!.path.toString());
  return /import\.meta|__filename/.test(file.textOf(path.node));
}

/** `import.meta.url`, `new URL('./x', import.meta.url)`, `__filename`: the folder of the file, and what is added. */
function ofUrl(file: SourceFile, path: NodePath): Token[][] {
  const added = path.isNewExpression() ? path.get('arguments')[0] : undefined;
  const dir: Token = { kind: 'dir', name: dirname(file.path) };
  return [[dir, ...(added?.isStringLiteral() ? [text(`/${added.node.value}`)] : [])]];
}

function ofName(program: Program, file: SourceFile, at: NodePath, depth: number): Token[][] {
  if (at.isIdentifier({ name: '__dirname' }) && !at.scope.hasBinding('__dirname', true))
    return [[{ kind: 'dir', name: dirname(file.path) }]];
  if (memberNameOf(at) === 'dirname' && (at.get('object') as NodePath).isMetaProperty())
    return [[{ kind: 'dir', name: dirname(file.path) }]];
  const further = possibleValues(program, file, at).filter(({ path, empty }) => !empty && path.node !== at.node);
  if (further.length === 0)
    return nameTokens(program, file, at, (where, path) => tokensOf(program, where, path, depth - 2));
  return further.slice(0, 4).flatMap((one) => tokensOf(program, one.file, one.path, depth - 1));
}
