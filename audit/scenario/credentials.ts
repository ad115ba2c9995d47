import type { NodePath } from '@babel/traverse';
import type { ObjectExpression } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { memberNameOf, membersOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { roleOf } from '../../program/roles.ts';
import { evaluate } from '../../program/values/evaluate.ts';
import { propertyKey } from '../../program/values/property-key.ts';

/** Data of the app that is no code: the parsed `.json` files. */
export type Seeds = readonly { readonly file: string; readonly value: unknown }[];

export type Credentials = Readonly<Record<string, string>>;

/** The first record in code or in data that has plain values for all fields of a log-in; undefined where there is none. */
export function findCredentials(program: Program, fields: readonly string[], seeds: Seeds): Credentials | undefined {
  const needed = fields.filter((field) => !/remember|redirect|csrf|return|token/i.test(field));
  if (needed.length < 2) return undefined;
  const records = [
    ...seeds.flatMap(({ value }) => recordsIn(value, 0)),
    ...serverFiles(program, needed).flatMap(literalRecords),
  ];
  const fits = (record: Record<string, unknown>): boolean => needed.every((field) => isPlain(record[field]));
  const found = records.find(fits);
  if (found) return Object.fromEntries(needed.map((field) => [field, String(found[field])]));
  const files = serverFiles(program, needed);
  return files.flatMap((file) => [...fromTable(program, file, needed), ...fromComparisons(file, needed)])[0];
}

/** A hash or a placeholder is nothing that one can type. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'string' && typeof value !== 'number') return false;
  return value !== '' && !/^\$2[aby]\$|^\$argon|^[0-9a-f]{32,}$|^pbkdf2|:[0-9a-f]{32,}/i.test(String(value));
}

function recordsIn(value: unknown, depth: number): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null || depth > 4) return [];
  const inner = Object.values(value).flatMap((one) => recordsIn(one, depth + 1));
  return Array.isArray(value) ? inner : [value as Record<string, unknown>, ...inner];
}

function serverFiles(program: Program, words: readonly string[]): SourceFile[] {
  const paths = program.sources.paths.filter((path) => roleOf(path) === 'server' || roleOf(path) === 'tooling');
  return paths.filter((path) => program.sources.mentions(path, words)).flatMap((path) => program.file(path) ?? []);
}

function literalRecords(file: SourceFile): Record<string, unknown>[] {
  return file.all('ObjectExpression').map(literalRecord);
}

function literalRecord(object: NodePath<ObjectExpression>): Record<string, unknown> {
  const entries = object.node.properties.flatMap((property): [string, unknown][] => {
    const key = property.type === 'ObjectProperty' ? propertyKey(property) : undefined;
    if (key === undefined || property.type !== 'ObjectProperty') return [];
    const { value } = property;
    return value.type === 'StringLiteral' || value.type === 'NumericLiteral' ? [[key, value.value]] : [];
  });
  return Object.fromEntries(entries);
}

/** `users[req.body.name] === req.body.password`: a table of passwords by name. */
function fromTable(program: Program, file: SourceFile, [name = '', password = '']: readonly string[]): Credentials[] {
  return membersOf(file).flatMap((member) => {
    const { node } = member;
    if (node.type !== 'MemberExpression' || !node.computed || !readsField(member.get('property') as NodePath, name))
      return [];
    const table = evaluate(program, file, member.get('object') as NodePath);
    if (table.kind !== 'node' || !table.path.isObjectExpression()) return [];
    const [first] = Object.entries(literalRecord(table.path));
    return first && isPlain(first[1]) ? [{ [name]: first[0], [password]: String(first[1]) }] : [];
  });
}

/** `name === 'john' && password === 'changeit'`. */
function fromComparisons(file: SourceFile, fields: readonly string[]): Credentials[] {
  const compared = file.all('BinaryExpression').flatMap((path): [string, string][] => {
    if (!/^[!=]==?$/.test(path.node.operator)) return [];
    const [left, right] = [path.get('left') as NodePath, path.get('right') as NodePath];
    const [name, value] = left.isStringLiteral() ? [right, left] : [left, right];
    const field = fields.find((one) => readsField(name, one));
    return field !== undefined && value.isStringLiteral() ? [[field, value.node.value]] : [];
  });
  const found = Object.fromEntries(compared);
  return fields.every((field) => isPlain(found[field])) ? [found] : [];
}

function readsField(path: NodePath, name: string): boolean {
  return path.isIdentifier({ name }) || memberNameOf(path) === name;
}
