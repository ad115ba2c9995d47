import type { NodePath } from '@babel/traverse';
import { appendProperty } from '../../ast/edit/append-property.ts';
import type { SourceFile } from '../../ast/source-file.ts';
import { indentAt, styleOf } from '../../ast/style.ts';
import type { Edit } from '../../core/edit.ts';
import { freeName } from '../../recipes/free-name.ts';
import { removal } from '../cache/statements.ts';
import { replacement } from '../cache/use-place.ts';
import { shedEdits } from './flat.ts';
import type { Login } from './login.ts';
import type { Naming } from './naming.ts';

const WIDEST = 100;

/** `req.session.userId = user.id; res.json({ ok })` becomes `const token = signToken({ userId: user.id }); res.json({ ok, token })`. */
export function loginEdits(login: Login, { whole }: Naming, sign: string): Edit[] {
  const { file, writes, layers, idle } = login;
  const { declare, newline } = styleOf(file);
  const [first, ...others] = writes.map(({ path }) => path.parentPath!);
  const isFree = !first!.scope.hasBinding('token', true);
  const token = isFree ? 'token' : freeName(file, ['accessToken', 'signedToken']);
  const end = file.text[first!.node.end! - 1] === ';' ? ';' : '';
  const values = valuesOf(login);
  const named = values.flatMap(({ local, text }) =>
    local === undefined ? [] : [`${declare} ${local} = ${text}${end}`],
  );
  const made = `${declare} ${token} = ${sign}(`;
  const argument = whole === undefined ? fieldsText(login, values, made.length) : shown(values[0]!);
  const lines = [...named, `${made}${argument})${end}`].join(newline + indentAt(file.text, first!.node.start!));
  const gone = [...others, ...idle].map((statement) => withoutStatement(file, statement));
  const shed = shedEdits(file, layers).filter(
    ({ start }) => !gone.some((one) => one.start <= start && start < one.end),
  );
  return [
    replacement(file, first!.node.start!, first!.node.end!, lines),
    ...gone,
    ...shed.map((range) => replacement(file, range.start, range.end, '')),
    ...echoEdits(login, values),
    ...answerEdits(login, token === 'token' ? 'token' : `token: ${token}`),
  ];
}

/** Its line goes too, unless a comment stands behind it. */
function withoutStatement(file: SourceFile, statement: NodePath): Edit {
  const { start, end } = statement.node;
  const gap = /^[ \t]*(?=\/\/)/.exec(file.text.slice(end!))?.[0];
  return gap === undefined ? removal(file, statement) : replacement(file, start!, end! + gap.length, '');
}

/** What a field is given. */
interface Value {
  readonly name: string;
  readonly text: string;
  /** A constant that holds it, where the answer reads it back and it is more than a name. */
  readonly local: string | undefined;
}

/** The last value wins where a field is written twice. */
function valuesOf({ file, writes, echoes }: Login): Value[] {
  const last = new Map(writes.map((write) => [write.name, write]));
  return [...last.values()].map(({ name, value }) => {
    const isRead = echoes.some((echo) => echo.name === name) && !isShort(value);
    const upper = name[0]!.toUpperCase() + name.slice(1);
    const local = isRead ? freeName(file, [`session${upper}`, `signedIn${upper}`]) : undefined;
    return { name, text: file.textOf(value.node), local };
  });
}

function isShort(value: NodePath): boolean {
  return value.isIdentifier() || value.isMemberExpression() || value.isLiteral();
}

function shown({ local, text }: Value): string {
  return local ?? text;
}

function echoEdits({ file, echoes }: Login, values: readonly Value[]): Edit[] {
  return echoes.map(({ path, name }) =>
    replacement(file, path.node.start!, path.node.end!, shown(values.find((value) => value.name === name)!)),
  );
}

function answerEdits({ file, answer: { argument, literal } }: Login, property: string): Edit[] {
  if (literal) return appendProperty(file, literal, property);
  const pad = styleOf(file).spacedBraces ? ' ' : '';
  const text = `{${pad}...${file.textOf(argument.node)}, ${property}${pad}}`;
  return [replacement(file, argument.node.start!, argument.node.end!, text)];
}

function fieldsText({ file, writes }: Login, values: readonly Value[], before: number): string {
  const { spacedBraces, indent, newline } = styleOf(file);
  const fields = values.map((value) => (value.name === shown(value) ? value.name : `${value.name}: ${shown(value)}`));
  const pad = spacedBraces ? ' ' : '';
  const line = `{${pad}${fields.join(', ')}${pad}}`;
  const lead = indentAt(file.text, writes[0]!.path.node.start!);
  if (lead.length + before + line.length < WIDEST || fields.length === 1) return line;
  return `{${newline}${fields.map((field) => `${lead}${indent}${field},${newline}`).join('')}${lead}}`;
}
