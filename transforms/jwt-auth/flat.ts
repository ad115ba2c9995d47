import type { NodePath } from '@babel/traverse';
import type { BlockStatement, Function as FunctionNode } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { statementsOf } from '../cache/statements.ts';

/** A call-back of the session whose statements run in place, because a token waits for nothing. */
export interface Layer {
  /** The statement `req.session.save((error) => { … })`. */
  readonly statement: NodePath;
  readonly body: NodePath<BlockStatement>;
  /** What is left of the call-back: without `if (error) …`. */
  readonly kept: readonly NodePath[];
}

/** The call-back that a call statement may shed; undefined where something else hangs on it. */
export function layerOf(call: NodePath): Layer | undefined {
  const statement = call.parentPath!;
  const callback = onlyCallback(call);
  const body = callback?.get('body') as NodePath | undefined;
  if (!callback || !body?.isBlockStatement() || !isLast(statement)) return undefined;
  const kept = withoutErrorTest(callback, body.get('body'));
  const waits = callback.node.async && !statement.getFunctionParent()?.node.async;
  return !kept || kept.length === 0 || waits || clashes(body, statement) ? undefined : { statement, body, kept };
}

function onlyCallback(call: NodePath): NodePath<FunctionNode> | undefined {
  const [callback, ...others] = call.get('arguments') as NodePath[];
  if (others.length > 0 || !callback?.isFunction()) return undefined;
  return callback.node.generator || callback.node.params.length > 1 ? undefined : callback;
}

/** A statement of its own, with nothing behind it that would run before the call-back. */
function isLast(statement: NodePath): boolean {
  const isWhole = statement.isExpressionStatement() || statement.isReturnStatement();
  return isWhole && statement.listKey === 'body' && statement.getAllNextSiblings().length === 0;
}

/** The statements behind `if (error) …`; undefined where the error is used elsewhere. */
function withoutErrorTest(callback: NodePath<FunctionNode>, statements: readonly NodePath[]): NodePath[] | undefined {
  const [first, ...rest] = statements;
  const error = callback.node.params[0];
  if (!error) return [...statements];
  if (error.type !== 'Identifier') return undefined;
  const references = callback.scope.getBinding(error.name)?.referencePaths ?? [];
  if (references.length === 0) return [...statements];
  const isTest = first?.isIfStatement() && first.get('test').isIdentifier({ name: error.name });
  if (!isTest || !references.every((path) => path.isDescendant(first))) return undefined;
  const other = first.get('alternate') as NodePath;
  if (!other.node) return rest;
  return rest.length === 0 ? statementsOf(other) : undefined;
}

/** A name that both blocks declare. */
function clashes(body: NodePath<BlockStatement>, statement: NodePath): boolean {
  return Object.keys(body.scope.bindings).some((name) => {
    const isError = body.scope.bindings[name]?.kind === 'param';
    return !isError && statement.scope.hasOwnBinding(name);
  });
}

/** The lines of a file that lose indentation, and the text around them that goes. */
export function shedEdits(file: SourceFile, layers: readonly Layer[]): { start: number; end: number }[] {
  if (layers.length === 0) return [];
  const cuts = layers.flatMap((layer) => {
    const { start, end } = keptRange(file, layer);
    const { node } = layer.statement;
    return [
      { start: node.start!, end: start },
      { start: end, end: node.end! },
    ];
  });
  return [...cuts, ...lessIndent(file, layers, cuts)];
}

/** From the first comment or statement that stays to the last. */
function keptRange({ text }: SourceFile, { kept }: Layer): { start: number; end: number } {
  const [first] = kept;
  const holder = first!.parentPath!;
  if (!holder.isBlockStatement()) return { start: first!.node.start!, end: first!.node.end! };
  const before = first!.key === 0 ? undefined : first!.getPrevSibling().node;
  const from = before?.end ?? holder.node.start! + 1;
  const until = holder.node.end! - 1;
  const inside = text.slice(from, until);
  return { start: from + (inside.length - inside.trimStart().length), end: from + inside.trimEnd().length };
}

function lessIndent(
  { text }: SourceFile,
  layers: readonly Layer[],
  cuts: readonly { start: number; end: number }[],
): { start: number; end: number }[] {
  const outer = layers[0]!.statement;
  const target = indentBefore(text, outer.node.start!);
  const edits: { start: number; end: number }[] = [];
  for (
    let at = text.indexOf('\n', outer.node.start!) + 1;
    at > 0 && at < outer.node.end!;
    at = text.indexOf('\n', at) + 1
  ) {
    const own = layers.findLast(({ body }) => body.node.start! < at && at <= body.node.end!);
    const lead = own ? indentBefore(text, own.kept[0]!.node.start!) : target;
    const extra = lead.length - target.length;
    const isCut = cuts.some(({ start, end }) => start < at && at < end);
    if (!isCut && extra > 0 && text.startsWith(lead, at)) edits.push({ start: at, end: at + extra });
  }
  return edits;
}

function indentBefore(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start))![0];
}
