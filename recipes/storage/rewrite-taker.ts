import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Call } from '../../program/flow/callee.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import { replaced, type Outcome } from './piece.ts';

/** The path of a stored file as an argument of a package's function. */
export interface Handed {
  readonly file: SourceFile;
  readonly call: Call;
  readonly argument: NodePath;
  /** The package. */
  readonly name: string;
}

/** Functions that take the bytes where they take a path: `sharp(path)`, `Jimp.read(path)`. */
const TAKES_BYTES: Readonly<Record<string, RegExp>> = { sharp: /^sharp$|^default$/, jimp: /^read$/, 'image-size': /./ };

/** A package that takes a buffer gets the bytes of the stored file; undefined for any other. */
export function rewriteTaker({ file, call, argument, name }: Handed): Outcome | undefined {
  if (argument.key !== 0) return undefined;
  const callee = call.get('callee') as NodePath;
  const renamed = renamedTaker(name, callee);
  const isDirect = TAKES_BYTES[name]?.test(memberNameOf(callee) ?? 'default') ?? false;
  if (!isDirect && renamed === undefined) return undefined;
  const property = callee.isMemberExpression() ? callee.get('property') : undefined;
  const edits = renamed !== undefined && property ? [replaced(file, property, renamed)] : [];
  const wrap = { file, path: argument, open: 'readStored(', close: ')' };
  return { piece: { file, edits, takes: ['readStored'], seed: argument, wrap } };
}

/** `XLSX.readFile(path)` is `XLSX.read(bytes)`; `workbook.xlsx.readFile(path)` of exceljs is `workbook.xlsx.load(bytes)`. */
function renamedTaker(name: string, callee: NodePath): string | undefined {
  if (memberNameOf(callee) !== 'readFile') return undefined;
  return name === 'xlsx' ? 'read' : name === 'exceljs' ? 'load' : undefined;
}
