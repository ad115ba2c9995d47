import type { NodePath } from '@babel/traverse';
import { quoted, styleOf } from '../../ast/style.ts';
import type { DiskCall } from '../../program/disk/disk-call.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import { inserted, obstacleAt, type Outcome } from './piece.ts';

/** The methods of sharp that say which format comes out; without one, `toFile` goes by the extension and `toBuffer` does not. */
const FORMATS = /^(toFormat|jpe?g|png|webp|gif|avif|tiff|heif|jp2|jxl|raw)$/;

/** `await image.jpeg().toFile(path)` becomes `await writeStored(path, await image.jpeg().toBuffer())`. */
export function rewriteImage({ file, path, target }: DiskCall): Outcome {
  const waits = path.parentPath?.isAwaitExpression() && path.parentPath.parentPath?.isExpressionStatement();
  const callee = path.get('callee') as NodePath;
  const chain = callee.get('object') as NodePath;
  const format = namesFormat(chain) ? '' : formatOf(file.textOf(target.node));
  if (!waits || path.node.arguments.length !== 1 || format === undefined)
    return obstacleAt(file, path, 'other-writer', 'toFile');
  const { property } = path.node.callee as { property: { start: number } };
  return {
    piece: {
      file,
      edits: [
        inserted(file, path.node.start!, `writeStored(${file.textOf(target.node)}, await `),
        {
          file: file.path,
          start: property.start,
          end: path.node.end!,
          text: `${format && `toFormat(${quoted(format, styleOf(file))}).`}toBuffer())`,
        },
      ],
      takes: ['writeStored'],
    },
  };
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
