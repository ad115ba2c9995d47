import type { NodePath } from '@babel/traverse';
import { quoted, styleOf } from '../../ast/style.ts';
import type { Edit } from '../../core/edit.ts';
import type { DiskCall } from '../../program/disk/disk-call.ts';
import type { StorageExport } from '../../templates/object-storage.ts';
import { inserted } from './piece.ts';

const UTF8 = /^utf-?8$/i;

/** Whether options of a write say no more than its like can do: an encoding of the text, or to write the file anew. */
export function isWriteOption(method: string, options: NodePath): boolean {
  if (method === 'writeFile') return encodingIn(options) !== undefined;
  return method === 'createWriteStream' && onlyOption(options, 'flags') === 'w';
}

/** Takes such options away; `writeFile(path, text, 'base64')` writes the bytes that the text stands for. */
export function optionEdits({ file, path }: DiskCall, to: StorageExport): Edit[] {
  const index = to === 'writeStored' ? 2 : to === 'writeStreamStored' ? 1 : undefined;
  const [before, options] =
    index === undefined ? [] : (path.get('arguments') as NodePath[]).slice(index - 1, index + 1);
  if (!before || !options || options.isFunction() || options.isIdentifier()) return [];
  const without = { file: file.path, start: before.node.end!, end: options.node.end!, text: '' };
  const encoding = to === 'writeStored' ? encodingIn(options) : undefined;
  if (encoding === undefined || UTF8.test(encoding)) return [without];
  const bytes = `, ${quoted(encoding, styleOf(file))})`;
  return [inserted(file, before.node.start!, 'Buffer.from('), { ...without, text: bytes }];
}

/** `'base64'` and `{ encoding: 'base64' }`. */
function encodingIn(options: NodePath): string | undefined {
  return options.isStringLiteral() ? options.node.value : onlyOption(options, 'encoding');
}

function onlyOption(options: NodePath, name: string): string | undefined {
  const [only, ...others] = options.isObjectExpression() ? options.get('properties') : [];
  if (others.length > 0 || !only?.isObjectProperty() || !only.get('key').isIdentifier({ name })) return undefined;
  const value = only.get('value') as NodePath;
  return value.isStringLiteral() ? value.node.value : undefined;
}
