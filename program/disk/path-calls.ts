import type { NodePath } from '@babel/traverse';
import type { NewExpression } from '@babel/types';
import { dirname } from '../../core/posix.ts';
import type { SourceFile } from '../../ast/source-file.ts';
import { memberNameOf } from '../flow/place.ts';
import type { Value } from '../values/value.ts';
import { ANY, sequences, text, type Token } from './tokens.ts';
import type { Where } from './where.ts';

const JOINING = new Set(['join', 'resolve', 'normalize', 'toNamespacedPath']);

/** What a call of Node's `path`, `os`, `fs` or `process.cwd` makes of its arguments; undefined for any other call. */
export function joinedBy(
  callee: Value,
  { file, path }: Where,
  read: (part: NodePath) => Token[][],
): Token[][] | undefined {
  const parts = path.get('arguments') as NodePath[];
  if ((path.get('callee') as NodePath).toString() === 'process.cwd') return [[{ kind: 'cwd', name: '' }]];
  if (callee.kind !== 'package') return undefined;
  const name = callee.names.at(-1) ?? '';
  if (/^(path|upath|pathe)$/.test(callee.name)) return ofPath(file, name, parts, read);
  if (name.startsWith('mkdtemp') && parts[0]) return sequences([read(parts[0]), [[ANY]]]);
  if (name.startsWith('realpath') && parts[0]) return read(parts[0]);
  if (callee.name === 'os')
    return [[name === 'tmpdir' ? { kind: 'tmp', name } : name === 'homedir' ? { kind: 'home', name } : ANY]];
  return undefined;
}

function ofPath(
  file: SourceFile,
  name: string,
  parts: readonly NodePath[],
  read: (part: NodePath) => Token[][],
): Token[][] {
  const [first] = parts;
  if (name === 'dirname' && first) return sequences([read(first), [[text('/..')]]]);
  if (!JOINING.has(name)) return [[ANY]];
  if (!first) return [[{ kind: 'cwd', name: file.path }]];
  return sequences(parts.flatMap((part, index) => (index === 0 ? [read(part)] : [[[text('/')]], read(part)])));
}

/** `__dirname`, `import.meta.dirname`, and what says `import.meta.url` or `__filename`: folders of the app. */
export function ownFolder(file: SourceFile, path: NodePath): Token[] | undefined {
  const folder: Token = { kind: 'dir', name: dirname(file.path) };
  if (path.isIdentifier({ name: '__dirname' }) && !path.scope.hasBinding('__dirname', true)) return [folder];
  if (memberNameOf(path) === 'dirname' && (path.get('object') as NodePath).isMetaProperty()) return [folder];
  if (isOwnFile(path)) return [folder, text('/file')];
  const added = isOwnUrl(path) ? path.get('arguments')[0] : undefined;
  return added?.isStringLiteral() ? [folder, text(`/${added.node.value}`)] : undefined;
}

/** `__filename`, `import.meta.url`, `import.meta.filename`, `fileURLToPath(import.meta.url)`. */
function isOwnFile(path: NodePath): boolean {
  if (path.isIdentifier({ name: '__filename' })) return !path.scope.hasBinding('__filename', true);
  if (path.isCallExpression())
    return path.get('callee').toString().endsWith('fileURLToPath') && path.get('arguments').some(isOwnFile);
  return /^(url|filename)$/.test(memberNameOf(path) ?? '') && (path.get('object') as NodePath).isMetaProperty();
}

/** `new URL('./x', import.meta.url)`. */
function isOwnUrl(path: NodePath): path is NodePath<NewExpression> {
  return (
    path.isNewExpression() && path.get('callee').isIdentifier({ name: 'URL' }) && path.get('arguments').some(isOwnFile)
  );
}
