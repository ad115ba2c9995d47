import type { NodePath } from '@babel/traverse';
import type { TSInterfaceDeclaration, TSModuleDeclaration, TSPropertySignature } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { indentAt, styleOf } from '../../ast/style.ts';
import type { Edit } from '../../core/edit.ts';
import type { Program } from '../../program/program.ts';
import { propertyKey } from '../../program/values/property-key.ts';
import { removal } from '../cache/statements.ts';
import { replacement } from '../cache/use-place.ts';
import type { Identity } from './judge.ts';
import type { Naming } from './naming.ts';
import { isObstacle, type Obstacle } from './obstacle.ts';

/** `declare module 'express-session' { interface SessionData { … } }`. */
interface Declared {
  readonly file: SourceFile;
  readonly module: NodePath<TSModuleDeclaration>;
  readonly members: readonly TSPropertySignature[];
}

/** The declaration of the session's fields becomes one of the request's: the types that it names stay in sight. */
export function typeEdits(program: Program, identity: Identity, naming: Naming): Edit[] | Obstacle {
  const declared = declaredIn(program);
  if (isObstacle(declared)) return declared;
  const known = new Map(declared.members.map((member) => [propertyKey(member), member]));
  const missing = identity.fields.find((field) => !known.get(field)?.typeAnnotation);
  if (missing !== undefined)
    return { code: 'types-unknown', at: { file: declared.file, path: declared.module }, detail: missing };
  const { file, module } = declared;
  const members = identity.fields.map((field) => memberText(file, known.get(field)!, isAlwaysWritten(identity, field)));
  const whole = typeOf(file, known.get(identity.fields[0])!, 1);
  const text = requestText(declared, naming, naming.whole === undefined ? members : whole);
  return [replacement(file, module.node.start!, module.node.end!, text), ...importEdits(file)];
}

/** `import 'express-session'`, which only its declaration needed; a file that takes nothing in must still be a module. */
function importEdits(file: SourceFile): Edit[] {
  const { body } = file.ast.program;
  const idle = file.all('ImportDeclaration').filter(({ node, scope }) => {
    const names = node.specifiers.map(({ local }) => local.name);
    return node.source.value === 'express-session' && !names.some((name) => scope.getBinding(name)?.referenced);
  });
  const others = body.filter((node) => /^(Import|Export)/.test(node.type) && !idle.some((one) => one.node === node));
  const end = styleOf(file).semicolons ? ';' : '';
  return idle.map((path, n) =>
    n > 0 || others.length > 0
      ? removal(file, path)
      : replacement(file, path.node.start!, path.node.end!, `export {}${end}`),
  );
}

function declaredIn(program: Program): Declared | Obstacle {
  const files = program.filesMentioning(['express-session'], ['server', 'generated']);
  const modules = files.flatMap((file) =>
    file
      .all('TSModuleDeclaration')
      .filter(({ node }) => node.id.type === 'StringLiteral' && node.id.value === 'express-session')
      .map((module) => ({ file, module })),
  );
  const [only, ...others] = modules;
  if (!only) return { code: 'types-unknown' };
  const members = membersOf(only.module);
  return members && others.length === 0
    ? { ...only, members }
    : { code: 'types-unknown', at: { ...only, path: only.module } };
}

/** The properties of the one interface in it; undefined where there is more, or other members. */
function membersOf(module: NodePath<TSModuleDeclaration>): TSPropertySignature[] | undefined {
  const body = (module.node.body as { body: object[] }).body;
  const [only, ...others] = body.map((one) => ('declaration' in one ? (one.declaration as object) : one));
  const { type, id, body: inside } = (only ?? {}) as TSInterfaceDeclaration;
  if (others.length > 0 || type !== 'TSInterfaceDeclaration' || !/^Session(Data)?$/.test(id.name)) return undefined;
  const members = inside.body;
  return members.every((one): one is TSPropertySignature => one.type === 'TSPropertySignature') ? members : undefined;
}

function isAlwaysWritten({ logins }: Identity, field: string): boolean {
  return logins.every(({ writes }) => writes.some(({ name }) => name === field));
}

function memberText(file: SourceFile, member: TSPropertySignature, always: boolean): string {
  const key = file.textOf(member.key);
  return `${key}${member.optional || !always ? '?' : ''}: ${typeOf(file, member, 2)}`;
}

/** The lines behind the first stand some levels deeper than they did. */
function typeOf(file: SourceFile, member: TSPropertySignature, levels: number): string {
  const text = file.textOf(member.typeAnnotation!.typeAnnotation);
  return text.includes('`') ? text : text.replace(/\n(?=[^\r\n])/g, `\n${styleOf(file).indent.repeat(levels)}`);
}

/** `type`: of the property as a whole, or the members of an object. */
function requestText({ file, module }: Declared, { property }: Naming, type: string | readonly string[]): string {
  const { newline, indent, semicolons } = styleOf(file);
  const end = semicolons ? ';' : '';
  const lead = indentAt(file.text, module.node.start!);
  const at = (depth: number, line: string): string => lead + indent.repeat(depth) + line;
  const lines =
    typeof type === 'string'
      ? [at(3, `${property}?: ${type}${end}`)]
      : [at(3, `${property}?: {`), ...type.map((member) => at(4, member + end)), at(3, `}${end}`)];
  return [
    'declare global {',
    at(1, 'namespace Express {'),
    at(2, 'interface Request {'),
    ...lines,
    at(2, '}'),
    at(1, '}'),
    at(0, '}'),
  ].join(newline);
}
