import type { Binding } from '@babel/traverse';
import type { SourceFile } from '../ast/source-file.ts';
import type { Program } from '../program/program.ts';
import { bindingValue, wholeValue } from '../program/values/evaluate.ts';
import type { Value } from '../program/values/value.ts';

/** The name under which a file has something already at its top level, above an offset; undefined where it has not. */
export function presentBinding(
  program: Program,
  file: SourceFile,
  offset: number,
  fits: (value: Value) => boolean,
): string | undefined {
  const found = Object.entries(file.root.scope.bindings).find(([, binding]) => {
    if (!isTaken(binding) || !isAbove(binding, offset)) return false;
    const value = bindingValue(program, file, binding);
    return value !== undefined && fits(wholeValue(program, value));
  });
  return found?.[0];
}

/** Taken in from another module; a type is erased at run time. */
function isTaken({ kind, path }: Binding): boolean {
  const { importKind } = path.node as { importKind?: string };
  const { importKind: whole } = (path.parent ?? {}) as { importKind?: string };
  if (kind === 'module') return importKind !== 'type' && whole !== 'type';
  return path.isVariableDeclarator() && path.toString().includes('require(');
}

function isAbove({ kind, identifier }: Binding, offset: number): boolean {
  return kind === 'module' || identifier.start! < offset;
}
