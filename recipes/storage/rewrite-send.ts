import type { NodePath } from '@babel/traverse';
import { memberNameOf } from '../../program/flow/place.ts';
import { orphansOf } from '../orphans.ts';
import { rootOption, type DiskUse } from './disk-uses.ts';
import { inserted, obstacleAt, replaced, type Outcome } from './piece.ts';

/** `res.sendFile(file)` and `res.download(file)`; undefined for a method of that name of something else. */
export function rewriteSend({ call: { file, path }, target }: DiskUse): Outcome | undefined {
  const callee = path.get('callee') as NodePath;
  const object = callee.get('object') as NodePath;
  const handed = path.get('arguments') as NodePath[];
  if (target === 'folder' || target === 'above' || !isResponse(object)) return undefined;
  const isDownload = memberNameOf(callee) === 'download';
  if (!knowsOptions(handed, isDownload))
    return target === 'inside' ? obstacleAt(file, path, 'unsupported-call', 'options of sendFile') : undefined;
  const to = isDownload ? 'downloadStored' : 'sendStored';
  const edits = [replaced(file, callee, to), inserted(file, handed[0]!.node.start!, `${file.textOf(object.node)}, `)];
  return { piece: { file, edits, takes: [to], orphans: object.isIdentifier() ? [] : orphansOf(file, object) } };
}

/** A parameter, or what a chain of its methods gives back: `res.status(200)`. */
function isResponse(path: NodePath): boolean {
  if (path.isCallExpression()) {
    const callee = path.get('callee') as NodePath;
    return callee.isMemberExpression() && isResponse(callee.get('object'));
  }
  return path.isIdentifier() && path.scope.getBinding(path.node.name)?.kind === 'param';
}

function knowsOptions(handed: readonly NodePath[], isDownload: boolean): boolean {
  return handed.slice(1).every((one) => {
    if (!one.isObjectExpression()) return !one.isSpreadElement();
    return !isDownload && one.node.properties.length === 1 && rootOption([handed[0]!, one]) !== undefined;
  });
}
