import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { indentAt, quoted, styleOf } from '../../ast/style.ts';
import type { DiskCall } from '../../program/disk/disk-call.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import { obstacleAt, type Outcome } from './piece.ts';

/** The methods of sharp that say which format comes out; without one, `toFile` goes by the extension and `toBuffer` does not. */
const FORMATS = /^(toFormat|jpe?g|png|webp|gif|avif|tiff|heif|jp2|jxl|raw)$/;

/** `image.jpeg().toFile(path)` becomes `image.jpeg().toBuffer().then((image) => writeStored(path, image))`. */
export function rewriteImage({ file, path, target }: DiskCall): Outcome {
  const callee = path.get('callee') as NodePath;
  const format = namesFormat(callee.get('object') as NodePath) ? '' : formatOf(file.textOf(target.node));
  if (!isResultUnused(path) || path.node.arguments.length !== 1 || format === undefined)
    return obstacleAt(file, path, 'other-writer', 'toFile');
  const { start } = (path.node.callee as { property: { start: number } }).property;
  const formatted = format && `toFormat(${quoted(format, styleOf(file))}).`;
  const text = `${formatted}toBuffer()${gapBefore(file, start)}.then((image) => writeStored(${file.textOf(target.node)}, image))`;
  return { piece: { file, edits: [{ file: file.path, start, end: path.node.end!, text }], takes: ['writeStored'] } };
}

/** `toFile` tells what it wrote, and the like does not. */
function isResultUnused(path: NodePath): boolean {
  const { parentPath: parent } = path;
  if (parent?.isExpressionStatement()) return true;
  if (parent?.isAwaitExpression()) return parent.parentPath.isExpressionStatement();
  const then = parent && path.key === 'object' && memberNameOf(parent) === 'then' ? parent.parentPath : undefined;
  return then?.isCallExpression() === true && takesNothing(then.get('arguments')[0]);
}

function takesNothing(handler: NodePath | undefined): boolean {
  if (!handler?.isFunction()) return false;
  const [param] = handler.get('params');
  return !param || (param.isIdentifier() && handler.scope.getBinding(param.node.name)?.referenced === false);
}

/** In a chain of one call a line, the next call has a line too. */
function gapBefore(file: SourceFile, property: number): string {
  const line = file.text.slice(file.text.lastIndexOf('\n', property) + 1, property);
  return /^\s*\.$/.test(line) ? styleOf(file).newline + indentAt(file.text, property) : '';
}

/** The format that the literal end of a path names, as sharp reads it off the extension. */
function formatOf(path: string): string | undefined {
  const extension = /\.(jpe?g|png|webp|gif|avif|tiff?)[`'")]+$/i.exec(path)?.[1]?.toLowerCase();
  return extension?.replace(/^jpg$/, 'jpeg').replace(/^tif$/, 'tiff');
}

function namesFormat(chain: NodePath): boolean {
  if (!chain.isCallExpression()) return false;
  const callee = chain.get('callee') as NodePath;
  if (FORMATS.test(memberNameOf(callee) ?? '')) return true;
  return callee.isMemberExpression() && namesFormat(callee.get('object'));
}
