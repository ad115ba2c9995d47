import type { NodePath } from '@babel/traverse';
import type { ObjectExpression } from '@babel/types';
import type { SourceFile } from '../../../ast/source-file.ts';
import { isCall } from '../../../program/flow/callee.ts';
import type { Program } from '../../../program/program.ts';
import { unwrap } from '../../../program/values/unwrap.ts';
import type { Holder } from '../holders/holder.ts';
import type { TimedUse } from '../uses/timing.ts';
import { liveKindOf, type LiveKind } from './live-kind.ts';
import { kindOfType } from './type-kind.ts';

/** What a holder holds: plain data, or things that are bound to this process. */
export type Content = 'data' | LiveKind;

/** One of these among other things is what all of it is about. */
const OF_WHOLE = ['connection', 'schedule'] as const;

const BY_METHOD: readonly (readonly [RegExp, LiveKind])[] = [
  [
    /^(emit|send|sendUTF|sendStatus|writeHead|flushHeaders|handleRequest|handlePostMessage|terminate|ping)$/,
    'connection',
  ],
  [/^(kill|postMessage|disconnect)$/, 'process'],
  [/^abort$/, 'abort'],
];

/** Judges by what is put in, by the declared type, and by what is done with what comes out. */
export function contentOf(program: Program, holder: Holder, uses: readonly TimedUse[]): Content {
  const declared = declaredKind(holder);
  if (declared) return declared;
  const put = uses
    .filter((use) => use.kind === 'write')
    .flatMap(({ file, values }) => values.map((path) => ({ file, path })));
  const kinds = put.filter(({ path }) => !isEmpty(path)).map(({ file, path }) => kindOfPut(program, file, path));
  const whole = OF_WHOLE.find((kind) => kinds.includes(kind));
  if (whole) return whole;
  const [first] = kinds;
  if (first && kinds.every((kind) => kind === first)) return first;
  return kinds.some((kind) => kind === 'data') ? 'data' : (kindByUse(uses) ?? 'data');
}

function declaredKind({ at, position }: Holder): LiveKind | undefined {
  const node = (position === 'field' || position === 'static-field' ? at.parent : at.node) as {
    typeAnnotation?: { typeAnnotation?: unknown } | null;
  };
  return kindOfType(node.typeAnnotation?.typeAnnotation as Parameters<typeof kindOfType>[0]);
}

/** `data` where the text shows it; undefined where it does not tell. */
function kindOfPut(program: Program, file: SourceFile, path: NodePath): Content | undefined {
  const at = unwrap(path);
  if (at.isObjectExpression()) return kindOfRecord(program, file, at);
  if (at.isLiteral() || at.isArrayExpression() || at.isBinaryExpression() || at.isUnaryExpression()) return 'data';
  return liveKindOf(program, file, at);
}

/** A record of a connection, a schedule or a child process is one itself; a record with a timer or function beside its data is data. */
function kindOfRecord(program: Program, file: SourceFile, record: NodePath<ObjectExpression>): Content {
  const kinds = record.get('properties').flatMap((property) => {
    const value = property.isObjectProperty() ? (property.get('value') as NodePath) : undefined;
    return value ? [kindOfPut(program, file, value)] : [];
  });
  const whole = [...OF_WHOLE, 'process' as const].find((kind) => kinds.includes(kind));
  if (whole) return whole;
  return kinds.length > 0 && kinds.every((kind) => kind !== undefined && kind === kinds[0]) ? kinds[0]! : 'data';
}

/** What comes out is called, told to send, stopped, or its timer cleared. */
function kindByUse(uses: readonly TimedUse[]): LiveKind | undefined {
  const inside = uses.filter(({ kind, level, names }) => kind === 'read' && (level !== 'self' || names.length > 0));
  const methods = inside.filter(isReceiver);
  if (methods.some(({ how, level, names }) => how === 'called' && names.length === 0 && level === 'element'))
    return 'function';
  if (methods.some(({ how, level }) => how === 'called' && level === 'self')) return 'function';
  if (inside.some(({ names }) => names.at(-1) === 'pid')) return 'process';
  if (inside.some((use) => /^clear(Timeout|Interval)$/.test(use.how) && !isReceiver(use))) return 'timer';
  return BY_METHOD.find(([pattern]) =>
    methods.some(({ how, level, names }) => pattern.test(how) && (level !== 'self' || names.length > 1)),
  )?.[1];
}

/** The use is the object of the call, not one of its arguments. */
function isReceiver({ path, whole }: TimedUse): boolean {
  return isCall(whole) && path.node.end! <= (whole.node.callee.end ?? 0);
}

function isEmpty(path: NodePath): boolean {
  return path.isNullLiteral() || path.isIdentifier({ name: 'undefined' });
}
