import type { NodePath } from '@babel/traverse';
import type { Identifier, TSType } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Program } from '../program.ts';
import { bindingValue } from '../values/evaluate.ts';
import type { At } from './members.ts';

/** The class of the app that a name is declared to hold in TypeScript: `(mail: MailService)`. */
export function declaredClass(program: Program, file: SourceFile, path: NodePath<Identifier>): At[] {
  const holder = path.scope.getBinding(path.node.name)?.identifier ?? path.node;
  const type = (holder.typeAnnotation as { typeAnnotation?: TSType } | null | undefined)?.typeAnnotation;
  if (type?.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return [];
  const declared = path.scope.getBinding(type.typeName.name);
  const value = declared && bindingValue(program, file, declared);
  return value?.kind === 'node' && value.path.isClass() ? [{ file: value.file, path: value.path }] : [];
}
