import type { NodePath } from '@babel/traverse';
import type { CallExpression } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Program } from '../program.ts';
import { evaluate } from './evaluate.ts';
import { unwrap } from './unwrap.ts';

/** Packages whose calls and members hand out settings from outside the source: environment, files, a vault. */
const SETTINGS = new Set([
  'process',
  'config',
  'nconf',
  'convict',
  'dotenv',
  'env-var',
  'envalid',
  'znv',
  '@t3-oss/env-core',
  'rc',
  'yargs',
  'commander',
  'minimist',
  'env-schema',
  'dotenv-safe',
  '@nestjs/config',
  'getenv',
  'envsafe',
  'node-config-ts',
  'dotenv-flow',
  'dotenv-expand',
  'env-cmd',
]);

/** True for `process.env.X` in all its spellings, and for what a settings package hands out. */
export function readsEnvironment(program: Program, file: SourceFile, path: NodePath): boolean {
  const at = unwrap(path);
  const value = evaluate(program, file, at);
  if (value.kind === 'package') return SETTINGS.has(value.name);
  if (value.kind === 'module') return false;
  return isRead(program, value.file, value.path);
}

function isRead(program: Program, file: SourceFile, at: NodePath): boolean {
  if (isEnvironment(at)) return true;
  if (at.isMemberExpression() || at.isOptionalMemberExpression())
    return readsEnvironment(program, file, at.get('object') as NodePath);
  if (at.isCallExpression()) return callReads(program, file, at);
  if (!at.isIdentifier()) return false;
  const declarator = at.scope.getBinding(at.node.name)?.path;
  const isPattern =
    declarator?.isVariableDeclarator() && !declarator.get('id').isIdentifier() && !!declarator.node.init;
  return !!isPattern && readsEnvironment(program, file, declarator.get('init') as NodePath);
}

function callReads(program: Program, file: SourceFile, call: NodePath<CallExpression>): boolean {
  if (call.get('callee').isIdentifier({ name: 'require' })) return false;
  return (
    readsEnvironment(program, file, call.get('callee') as NodePath) ||
    call.get('arguments').some((argument) => readsEnvironment(program, file, argument))
  );
}

/** `process.env`, `import.meta.env`, `process.argv`. */
function isEnvironment(path: NodePath): boolean {
  if (!path.isMemberExpression() || path.node.computed || path.node.property.type !== 'Identifier') return false;
  const object = path.get('object');
  const name = path.node.property.name;
  if (object.isMetaProperty()) return name === 'env';
  return (
    object.isIdentifier({ name: 'process' }) &&
    !object.scope.hasBinding('process', true) &&
    (name === 'env' || name === 'argv')
  );
}
