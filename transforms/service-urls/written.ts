import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { parseAddress } from '../../detect/identity/address.ts';
import type { Program } from '../../program/program.ts';
import { isPlainData } from '../../program/values/plain-data.ts';
import { textOf } from '../../program/values/text.ts';
import { unwrap } from '../../program/values/unwrap.ts';

/** A text that holds an address, as the app wrote it. */
export interface Written {
  readonly file: SourceFile;
  /** The literal, or the whole of the `+` chain that starts with it. */
  readonly path: NodePath;
  /** What it makes; `HOLE` for parts that are only known at run time. */
  readonly text: string;
  /** Scheme, host and port, where they stand in one piece in front of the rest. */
  readonly origin: string | undefined;
  /** The rest behind the origin. */
  readonly rest: string;
  /** Parts differ from call to call: they are parameters and variables of functions. */
  readonly varies: boolean;
  /** A password or key stands in it. */
  readonly secret: boolean;
}

const ORIGIN =
  /^(?:[a-z][a-z0-9+.-]*:\/\/[^/?#\s,]+(?=[/?#]|$)|(?:localhost|127\.0\.0\.1|host\.docker\.internal):\d+(?=[/?#]|$))/i;
const SECRET_PARAMETER = /[?&;](password|passwd|pwd|secret|token|access_key|api_?key)=[^&;\uFFFC]/i;

/** Reads an address in all its parts. */
export function readWritten(program: Program, file: SourceFile, path: NodePath): Written {
  const text = textOf(program, file, path) ?? '';
  const head = headOf(path);
  const first = firstPiece(head);
  const origin = first === undefined ? undefined : ORIGIN.exec(first)?.[0];
  const isWhole =
    origin !== undefined && (origin.length < first!.length || isAlone(path) || startsWithSlash(text, origin));
  return {
    file,
    path,
    text,
    origin: isWhole ? origin : undefined,
    rest: isWhole ? text.slice(origin.length) : '',
    varies: partsOf(path).some((part) => !isFixed(program, file, part)),
    secret: parseAddress(text)?.credentials === true || SECRET_PARAMETER.test(text),
  };
}

function startsWithSlash(text: string, origin: string): boolean {
  return text.startsWith(origin) && /^[/?#]/.test(text.slice(origin.length));
}

/** The leftmost operand of a `+` chain. */
export function headOf(path: NodePath): NodePath {
  const at = unwrap(path);
  return at.isBinaryExpression({ operator: '+' }) ? headOf(at.get('left') as NodePath) : at;
}

/** The literal text that an expression starts with. */
function firstPiece(head: NodePath): string | undefined {
  if (head.isStringLiteral()) return head.node.value;
  return head.isTemplateLiteral() ? (head.node.quasis[0]!.value.cooked ?? undefined) : undefined;
}

/** One literal, without parts. */
export function isAlone(path: NodePath): boolean {
  return path.isStringLiteral() || (path.isTemplateLiteral() && path.node.expressions.length === 0);
}

/** What a text is made of besides literals. */
function partsOf(path: NodePath): NodePath[] {
  const at = unwrap(path);
  if (at.isStringLiteral()) return [];
  if (at.isBinaryExpression({ operator: '+' }))
    return [...partsOf(at.get('left') as NodePath), ...partsOf(at.get('right'))];
  return at.isTemplateLiteral() ? at.get('expressions').flatMap((part) => partsOf(part as NodePath)) : [at];
}

/** The same whenever the code runs: a constant of the module, a setting. */
function isFixed(program: Program, file: SourceFile, part: NodePath): boolean {
  if (part.isNumericLiteral() || isPlainData(program, file, part)) return true;
  const binding = part.isIdentifier() ? part.scope.getBinding(part.node.name) : undefined;
  return binding !== undefined && binding.constant && binding.scope.path.isProgram();
}
