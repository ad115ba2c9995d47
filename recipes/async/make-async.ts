import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Edit } from '../../core/edit.ts';
import type { AsyncRefusal } from './refusals.ts';

type Fn = NodePath<FunctionNode>;

/** Methods that JavaScript or Node calls by itself and whose result it uses at once. */
const IMPLICIT = new Set(['toJSON', 'toString', 'valueOf', 'inspect', 'then']);

/** Why a function cannot become async; undefined where it can. */
export function obstacle(fn: Fn): AsyncRefusal | undefined {
  const { node } = fn;
  if (node.generator && !node.async) return 'generator';
  if (!fn.isMethod()) return undefined;
  const { kind, key, computed } = fn.node as { kind: string; key: { type: string; name?: string }; computed?: boolean };
  if (kind === 'constructor') return 'constructor';
  if (kind === 'get' || kind === 'set') return 'accessor';
  return computed || IMPLICIT.has(key.name ?? '') ? 'implicit-call' : undefined;
}

/** The edits that make a function async, its declared return type included; a refusal where the type stands elsewhere. */
export function asyncEdits(file: SourceFile, fn: Fn): Edit[] | AsyncRefusal {
  const types = returnTypeEdits(file, fn);
  return typeof types === 'string' ? types : [insertion(file, keywordOffset(file, fn), 'async '), ...types];
}

function insertion(file: SourceFile, at: number, text: string): Edit {
  return { file: file.path, start: at, end: at, text };
}

/** Before `function`, before the parameters of an arrow, before the name of a method and behind its modifiers. */
function keywordOffset(file: SourceFile, fn: Fn): number {
  if (!fn.isMethod()) return fn.node.start!;
  const { start } = (fn.node as { key: { start: number } }).key;
  return file.text.slice(0, start).endsWith('*') ? start - 1 : start;
}

function returnTypeEdits(file: SourceFile, fn: Fn): Edit[] | AsyncRefusal {
  const declared = (fn.node.returnType ?? undefined) as Annotation | undefined;
  if (declared?.typeAnnotation) return promised(file, declared.typeAnnotation);
  const holder =
    (fn.isArrowFunctionExpression() || fn.isFunctionExpression()) && fn.parentPath.isVariableDeclarator()
      ? fn.parentPath.node.id
      : undefined;
  const annotated = (holder as { typeAnnotation?: Annotation } | undefined)?.typeAnnotation?.typeAnnotation;
  if (!annotated) return [];
  if (annotated.type === 'TSFunctionType')
    return promised(file, (annotated as unknown as { typeAnnotation: Annotation }).typeAnnotation.typeAnnotation);
  return isHandlerType(file, annotated) ? [] : 'typescript-signature';
}

interface Annotation {
  readonly typeAnnotation: { readonly type: string; readonly start?: number | null; readonly end?: number | null };
}

function promised(file: SourceFile, type: Annotation['typeAnnotation']): Edit[] | AsyncRefusal {
  const text = file.text.slice(type.start!, type.end!);
  if (/^Promise(Like)?\s*</.test(text)) return [];
  if (type.type === 'TSTypePredicate') return 'typescript-signature';
  return [insertion(file, type.start!, 'Promise<'), insertion(file, type.end!, '>')];
}

/** Express and Node types whose functions may return a promise. */
function isHandlerType(file: SourceFile, type: Annotation['typeAnnotation']): boolean {
  return /^(express\.)?(RequestHandler|Handler|RequestParamHandler|NextFunction|RequestListener)\b/.test(
    file.text.slice(type.start!, type.end!),
  );
}
