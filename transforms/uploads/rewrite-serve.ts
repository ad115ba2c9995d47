import type { NodePath } from '@babel/traverse';
import { quoted, styleOf } from '../../ast/style.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { evaluate, wholeValue } from '../../program/values/evaluate.ts';
import { cacheControlOf } from './static-options.ts';
import type { DiskUse } from './disk-uses.ts';
import { inserted, obstacleAt, type Outcome } from './piece.ts';

/** Puts the stored files of a folder behind express.static of it, or of a folder above it. */
export function rewriteServe(program: Program, { call: { file, path, target }, below, target: lie }: DiskUse): Outcome {
  if (lie === 'unknown') return obstacleAt(file, path, 'folder-unknown');
  const { parentPath: parent } = path;
  const callee = parent.isCallExpression() ? (parent.get('callee') as NodePath) : undefined;
  const isMounted =
    callee !== undefined && path.listKey === 'arguments' && /^(use|get|all)$/.test(memberNameOf(callee) ?? '');
  if (!isMounted || !isStatic(program, { file, path })) return obstacleAt(file, path, 'served-elsewhere');
  const cacheControl = cacheControlOf(program, { file, path });
  if (cacheControl === undefined) return obstacleAt(file, path, 'served-elsewhere', 'options');
  const last = cacheControl === '' ? [] : [quoted(cacheControl, styleOf(file))];
  const inside = below.length > 0 || last.length > 0 ? [quoted(`/${below.join('/')}`, styleOf(file))] : [];
  const text = `, storedFiles(${[file.textOf(target.node), ...inside, ...last].join(', ')})`;
  return { piece: { file, edits: [inserted(file, path.node.end!, text)], takes: ['storedFiles'] } };
}

function isStatic(program: Program, { file, path }: Pick<DiskUse['call'], 'file' | 'path'>): boolean {
  const value = wholeValue(program, evaluate(program, file, path.get('callee') as NodePath));
  return value.kind === 'package' && (value.name === 'express' || value.name === 'serve-static');
}
