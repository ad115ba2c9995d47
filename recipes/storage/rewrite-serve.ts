import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { quoted, styleOf } from '../../ast/style.ts';
import type { Edit } from '../../core/edit.ts';
import { leavesOf } from '../../program/flow/leaves.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { evaluate, wholeValue } from '../../program/values/evaluate.ts';
import { cacheControlOf } from './static-options.ts';
import type { DiskUse } from './disk-uses.ts';
import { inserted, obstacleAt, type Outcome } from './piece.ts';

/**
 * Puts the stored files of a folder in front of express.static of it, or of a folder above it: what was stored later than
 * the file of that name on this disk must win. Where settings decide which folder it is, they stand behind it: none is
 * found that does not lie there, and what is no stored file costs no question.
 */
export function rewriteServe(program: Program, { call: { file, path, target }, below, target: lie }: DiskUse): Outcome {
  const isKnown = lie !== 'unknown';
  const place = placeOf(program, file, path);
  if (!place || !isStatic(program, { file, path }))
    return obstacleAt(file, path, isKnown ? 'served-elsewhere' : 'folder-unknown');
  const cacheControl = cacheControlOf(program, { file, path });
  if (cacheControl === undefined)
    return obstacleAt(file, path, isKnown ? 'served-elsewhere' : 'folder-unknown', 'options');
  const last = cacheControl === '' ? [] : [quoted(cacheControl, styleOf(file))];
  const inside = below.length > 0 || last.length > 0 ? [quoted(`/${below.join('/')}`, styleOf(file))] : [];
  const stored = `storedFiles(${[file.textOf(target.node), ...inside, ...last].join(', ')})`;
  return { piece: { file, edits: besides(file, path, stored, { isKnown, place }), takes: ['storedFiles'] } };
}

/** Before or behind the middleware; as an array, which Express takes wherever it takes one, where it is held by a name. */
function besides(
  file: SourceFile,
  path: NodePath,
  stored: string,
  { isKnown, place }: { isKnown: boolean; place: 'listed' | 'held' },
): Edit[] {
  const [open, close] = place === 'held' ? ['[', ']'] : ['', ''];
  const before = `${open}${isKnown ? `${stored}, ` : ''}`;
  const behind = `${isKnown ? '' : `, ${stored}`}${close}`;
  return [inserted(file, path.node.start!, before), inserted(file, path.node.end!, behind)].filter(({ text }) => text);
}

/** `listed`: among the arguments of `use`, or in an array there. `held`: in a constant that is used so, here or in other files. */
function placeOf(program: Program, file: SourceFile, path: NodePath): 'listed' | 'held' | undefined {
  const listed = path.parentPath?.isArrayExpression() ? path.parentPath : path;
  if (isMounted(listed)) return 'listed';
  const leaves = leavesOf(program, [{ file, path, steps: [] }]);
  return leaves.length > 0 && leaves.every((leaf) => leaf.steps.length === 0 && isMounted(leaf.path))
    ? 'held'
    : undefined;
}

function isMounted({ parentPath, listKey }: NodePath): boolean {
  const callee = parentPath?.isCallExpression() ? (parentPath.get('callee') as NodePath) : undefined;
  return callee !== undefined && listKey === 'arguments' && /^(use|get|all)$/.test(memberNameOf(callee) ?? '');
}

function isStatic(program: Program, { file, path }: Pick<DiskUse['call'], 'file' | 'path'>): boolean {
  const value = wholeValue(program, evaluate(program, file, path.get('callee') as NodePath));
  return value.kind === 'package' && (value.name === 'express' || value.name === 'serve-static');
}
