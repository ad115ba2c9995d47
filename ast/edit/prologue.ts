import type { Statement } from '@babel/types';
import type { SourceFile } from '../source-file.ts';

/**
 * The last of the run of statements at the top that take modules in, and that end before an offset; set-up calls among
 * them (`dotenv.config()`) do not end the run. Undefined where the file starts with something else.
 */
export function lastOfPrologue(file: SourceFile, before = Infinity): Statement | undefined {
  let last: Statement | undefined;
  for (const statement of file.ast.program.body) {
    if (statement.end! > before) break;
    if (takesModuleIn(statement)) last = statement;
    else if (!isSetUp(file, statement)) break;
  }
  return last;
}

/** `import`, or a declaration of which every initialiser holds a `require(…)`. */
function takesModuleIn(statement: Statement): boolean {
  if (statement.type === 'ImportDeclaration' || statement.type === 'TSImportEqualsDeclaration') return true;
  if (statement.type === 'ExpressionStatement') return isRequire(statement.expression);
  if (statement.type !== 'VariableDeclaration') return false;
  return statement.declarations.some(({ init }) => isRequire(init));
}

function isRequire(node: object | null | undefined): boolean {
  const { type, callee, object, argument, expression, name } = (node ?? {}) as Shape;
  if (type === 'CallExpression') return isRequire(callee);
  if (type === 'MemberExpression') return isRequire(object);
  if (type === 'AwaitExpression') return isRequire(argument);
  if (type === 'TSAsExpression') return isRequire(expression);
  return type === 'Import' || (type === 'Identifier' && name === 'require');
}

/** The few fields of a node that lead to its `require`. */
type Shape = Partial<Record<'callee' | 'object' | 'argument' | 'expression', object>> & {
  type?: string;
  name?: string;
};

/** What stands between imports in real files and does not end them: loading `.env`, types, plain constants. */
function isSetUp(file: SourceFile, statement: Statement): boolean {
  if (/^TS(TypeAlias|Interface|Module)Declaration$/.test(statement.type)) return true;
  const text = file.textOf(statement);
  if (statement.type === 'IfStatement') return /\bdotenv\b/.test(text) && !/\belse\b/.test(text);
  if (statement.type === 'ExpressionStatement')
    return /^(dotenv|env|config)\b[\w.]*\(.*\)\s*;?$/.test(text) || /^require\(['"]dotenv/.test(text);
  return statement.type === 'VariableDeclaration' && statement.declarations.every(({ init }) => isPlain(init));
}

/** A value that runs nothing: it can neither use what is imported below it nor what we import. */
function isPlain(node: object | null | undefined): boolean {
  const { type, object, left, right } = (node ?? {}) as {
    type?: string;
    object?: object;
    left?: object;
    right?: object;
  };
  if (type === undefined || type === 'Identifier' || /^(String|Numeric|Boolean|Null)Literal$/.test(type)) return true;
  if (type === 'MemberExpression') return isPlain(object);
  return (type === 'LogicalExpression' || type === 'BinaryExpression') && isPlain(left) && isPlain(right);
}

/** The end of a statement's line, so that a comment behind it stays with it; a `;` that opens a later line is not part of it. */
export function endOfLine(text: string, statementEnd: number): number {
  const guard = /\r?\n\s*;$/.exec(text.slice(0, statementEnd));
  const end = guard ? guard.index : statementEnd;
  const rest = /^[^\r\n]*/.exec(text.slice(end))![0];
  return /^[ \t]*;?[ \t]*(\/\/.*|\/\*.*\*\/[ \t]*)?$/.test(rest) ? end + rest.trimEnd().length : end;
}

/** After the BOM, the shebang, the directives and the comments that open the file. */
export function startOfCode(file: SourceFile): number {
  const { directives, body, interpreter } = file.ast.program;
  const before = directives.at(-1) ?? interpreter;
  if (!before) return body[0]?.start ?? file.text.length;
  const at = file.text.indexOf('\n', before.end!);
  return at < 0 ? file.text.length : at + 1;
}
