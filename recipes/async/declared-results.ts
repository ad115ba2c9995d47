import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { classKey } from '../../program/flow/this.ts';
import type { Program } from '../../program/program.ts';
import { propertyKey } from '../../program/values/property-key.ts';

/** The interface, or the class above, that declares a plain result for a method; undefined where nothing does. */
export function declaresPlainResult(
  program: Program,
  file: SourceFile,
  fn: NodePath<FunctionNode>,
): string | undefined {
  if (!fn.isClassMethod() && !fn.isClassPrivateMethod()) return undefined;
  const name = classKey(fn);
  const cls = fn.findParent((at) => at.isClass());
  if (!cls?.isClass() || name === undefined) return undefined;
  const contracts = (cls.node.implements ?? []).flatMap((item) =>
    'expression' in item && item.expression.type === 'Identifier' ? item.expression.name : [],
  );
  const inherited = cls.node.superClass?.type === 'Identifier' ? [cls.node.superClass.name] : [];
  return [...contracts, ...inherited].find((owner) => declares(program, file, owner, name));
}

function declares(program: Program, file: SourceFile, owner: string, name: string): boolean {
  const files = [file, ...program.filesMentioning([`interface ${owner}`, `class ${owner}`])];
  return files.some((candidate) => inInterface(candidate, owner, name) || inClass(candidate, owner, name));
}

function inInterface(file: SourceFile, owner: string, name: string): boolean {
  const members = file
    .all('TSInterfaceDeclaration')
    .filter(({ node }) => node.id.name === owner)
    .flatMap(({ node }) => node.body.body);
  return members.some(
    (member) => 'key' in member && propertyKey(member) === name && !/Promise(Like)?</.test(file.textOf(member)),
  );
}

function inClass(file: SourceFile, owner: string, name: string): boolean {
  return file.all('ClassDeclaration').some(
    (cls) =>
      cls.node.id?.name === owner &&
      cls
        .get('body')
        .get('body')
        .some((member) => classKey(member) === name),
  );
}
