import type { NodePath } from '@babel/traverse';
import { quoted, styleOf } from '../../../ast/style.ts';
import type { SourceFile } from '../../../ast/source-file.ts';
import type { Edit } from '../../../core/edit.ts';
import type { Program } from '../../../program/program.ts';
import { findEntry, shapeOf } from '../../../program/values/object-shape.ts';
import { possibleValues } from '../../../program/values/possible-values.ts';
import { setOptions } from '../../../recipes/options/set-option.ts';
import type { ClientCall } from './client-calls.ts';

/**
 * The edits that make a client connect by WebSocket alone; `by hand` where its options cannot be followed, `headers` where it
 * sends headers, which a browser does with long-polling only.
 */
export function webSocketsOnly(program: Program, client: ClientCall): readonly Edit[] | 'by hand' | 'headers' {
  const { file, call } = client;
  const given = call.get('arguments') as NodePath[];
  const index = optionsIndex(program, file, given);
  if (index === undefined || given.length > index + 1) return 'by hand';
  const shape = given[index] && shapeOf(program, file, given[index]);
  if (shape?.unknown.length) return 'by hand';
  if (shape && (findEntry(shape, 'extraHeaders') ?? findEntry(shape, 'transportOptions'))) return 'headers';
  const present = shape && findEntry(shape, 'transports');
  if (present) return startsWithWebSocket(present.value) ? [] : 'by hand';
  const transports = `transports: [${quoted('websocket', styleOf(file))}]`;
  return setOptions(file, call, [transports], index).map((edit) => moved(edit, client));
}

/** Polling comes only after a WebSocket has failed. */
function startsWithWebSocket(value: NodePath | undefined): boolean {
  const [first] = value?.isArrayExpression() ? value.get('elements') : [];
  return (first as NodePath | undefined)?.isStringLiteral({ value: 'websocket' }) === true;
}

/** Where the options are, or would be; undefined where the only argument may be an address or options. */
function optionsIndex(program: Program, file: SourceFile, given: readonly NodePath[]): number | undefined {
  const [first] = given;
  if (!first || first.isObjectExpression()) return 0;
  if (given.length > 1) return 1;
  const values = possibleValues(program, file, first);
  if (values.every(({ path }) => isAddress(path))) return 1;
  return values.every(({ path }) => path.isObjectExpression()) ? 0 : undefined;
}

function isAddress(path: NodePath): boolean {
  if (path.isStringLiteral() || path.isTemplateLiteral() || path.isBinaryExpression()) return true;
  return (
    /^(process\.env|import\.meta\.env|(window\.)?location)\b/.test(path.toString()) ||
    path.isIdentifier({ name: 'undefined' })
  );
}

function moved({ start, end, text }: Edit, { path, offset }: ClientCall): Edit {
  return { file: path, start: start + offset, end: end + offset, text };
}
