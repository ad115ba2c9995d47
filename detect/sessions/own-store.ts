import { FS_PACKAGES } from '../../program/disk/fs-packages.ts';
import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Program } from '../../program/program.ts';
import { evaluate } from '../../program/values/evaluate.ts';
import { propertyKey } from '../../program/values/property-key.ts';
import { readsContainer } from './reads-container.ts';
import type { StorePlace } from './store-packages.ts';

const FILES =
  /^(write-file-atomic|lowdb|sqlite3|better-sqlite3|nedb|@seald-io\/nedb|lokijs|level|conf|node-persist|node-json-db)$/;
const HARMLESS =
  /^(express-session|util|events|path|crypto|debug|lodash|ms|uuid|assert|os|url|buffer|timers|inherits)$/;

/** Where a store class of the app keeps sessions, judged by what its methods use; undefined where that stays open. */
export function placeOfOwnStore(program: Program, file: SourceFile, path: NodePath): StorePlace | undefined {
  const methods = prototypeMethods(path);
  const packages = [path, ...methods].flatMap((part) => packagesIn(program, file, part));
  if (packages.some((name) => FILES.test(name) || FS_PACKAGES.has(name))) return 'local-disk';
  if (packages.some((name) => !HARMLESS.test(name))) return 'external';
  return readsContainer(path, methods) ? 'memory' : undefined;
}

/** `Store.prototype.get = function …` of a constructor function. */
function prototypeMethods(path: NodePath): NodePath[] {
  if (!path.isFunctionDeclaration() || !path.node.id) return [];
  const references = path.parentPath.scope.getBinding(path.node.id.name)?.referencePaths ?? [];
  return references.flatMap((reference) => {
    const prototype = reference.parentPath;
    const isPrototype =
      prototype?.isMemberExpression() && propertyKey({ key: prototype.node.property }) === 'prototype';
    const write = isPrototype ? prototype.parentPath.parentPath : undefined;
    return write?.isAssignmentExpression() ? [write] : [];
  });
}

function packagesIn(program: Program, file: SourceFile, part: NodePath): string[] {
  const names: string[] = [];
  part.traverse({
    ReferencedIdentifier: (reference) => {
      const value = evaluate(program, file, reference);
      if (value.kind === 'package') names.push(value.name);
    },
  });
  return names;
}
