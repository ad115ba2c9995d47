import type { NodePath } from '@babel/traverse';
import type { CallExpression, NewExpression } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { exportsOf } from '../modules/exports.ts';
import { importersOf } from '../modules/importers.ts';
import type { Program } from '../program.ts';
import { roleIn } from '../role-in.ts';
import { evaluate, wholeValue } from './evaluate.ts';

export interface Caller {
  readonly file: SourceFile;
  readonly path: NodePath<CallExpression | NewExpression>;
}

/** Server code that calls a function, or constructs a class, of the app by a name that can be followed to it. */
export function callersOf(program: Program, file: SourceFile, target: NodePath): readonly Caller[] {
  return program.remember(`callers:${file.path}:${target.node.start}`, () =>
    filesThatMayCall(program, file, target).flatMap((candidate) => callsIn(program, candidate, target)),
  );
}

/** What callers hand to a parameter; empty where it is no plain parameter, or nobody is seen to call. */
export function argumentsFor(
  program: Program,
  file: SourceFile,
  parameter: NodePath,
): { file: SourceFile; path: NodePath }[] {
  const binding = parameter.isIdentifier() ? parameter.scope.getBinding(parameter.node.name) : undefined;
  if (binding?.kind !== 'param' || !binding.constant) return [];
  const target = binding.scope.path;
  if (!target.isFunction()) return [];
  const index = target.get('params').findIndex((param) => nameOf(param) === binding.identifier);
  if (index < 0) return [];
  return callersOf(program, file, target).flatMap((caller) => {
    const argument = caller.path.get('arguments')[index] as NodePath | undefined;
    return argument && !argument.isSpreadElement() ? [{ file: caller.file, path: argument }] : [];
  });
}

function nameOf(param: NodePath): unknown {
  return param.isAssignmentPattern() ? param.node.left : param.node;
}

function filesThatMayCall(program: Program, file: SourceFile, target: NodePath): SourceFile[] {
  const found = new Map([[file.path, file]]);
  const isExported = [...exportsOf(file).named.values()].some(
    (entry) => entry.kind === 'value' && holds(program, file, entry.path, target),
  );
  const direct = isExported ? importersOf(program, file.path, ['server']) : [];
  for (const importer of direct) {
    const barrels = exportsOf(importer.file);
    const further =
      barrels.stars.length > 0 || [...barrels.named.values()].some(({ kind }) => kind === 'from')
        ? importersOf(program, importer.file.path, ['server'])
        : [];
    for (const { file: candidate } of [importer, ...further])
      if (roleIn(program, candidate.path) === 'server') found.set(candidate.path, candidate);
  }
  return [...found.values()];
}

/** The export is the function, or an object literal with it. */
function holds(program: Program, file: SourceFile, exported: NodePath, target: NodePath): boolean {
  const value = evaluate(program, file, exported);
  if (value.kind !== 'node') return false;
  return value.path.node === target.node || (value.path.isObjectExpression() && value.file === file);
}

function callsIn(program: Program, file: SourceFile, target: NodePath): Caller[] {
  const calls = [...file.all('CallExpression'), ...file.all('NewExpression')] as NodePath<
    CallExpression | NewExpression
  >[];
  return calls.flatMap((path) => {
    const callee = path.get('callee') as NodePath;
    if (callee.isIdentifier({ name: 'require' }) || callee.isImport()) return [];
    const value = wholeValue(program, evaluate(program, file, callee));
    return value.kind === 'node' && value.path.node === target.node ? [{ file, path }] : [];
  });
}
