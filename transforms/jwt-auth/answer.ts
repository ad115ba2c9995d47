import type { Binding, NodePath } from '@babel/traverse';
import type { ObjectExpression } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import { isMember, memberNameOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { evaluate } from '../../program/values/evaluate.ts';
import { propertyKey } from '../../program/values/property-key.ts';
import { unwrap } from '../../program/values/unwrap.ts';

/** What a log-in answers: the object that the token joins. */
export interface Answer {
  /** The argument of `json`. */
  readonly argument: NodePath;
  /** The argument where it is written out; else it is spread. */
  readonly literal: NodePath<ObjectExpression> | undefined;
}

/** Calls that send nothing yet. */
const QUIET = /^(set|header|setHeader|append|cookie|clearCookie|type|vary|status|links)$/;

/** The response that belongs to a request: the parameter after it. */
export function responseOf(request: Binding): Binding | undefined {
  const fn = request.scope.path;
  if (!fn.isFunction()) return undefined;
  const parameters = fn.get('params') as NodePath[];
  const next = parameters[parameters.findIndex(({ node }) => node === request.identifier) + 1];
  return next?.isIdentifier() ? request.scope.getBinding(next.node.name) : undefined;
}

/** The one answer among statements that run one after the other; undefined where it may be another, or none. */
export function answerIn(
  program: Program,
  { file, statements, response }: { file: SourceFile; statements: readonly NodePath[]; response: Binding },
): Answer | undefined {
  const index = statements.findIndex((statement) => !isQuiet(statement, response));
  const answer = index < 0 ? undefined : argumentOf(statements[index]!, response);
  const rest = statements.slice(index + 1);
  if (!answer || rest.some((statement) => !statement.isReturnStatement() || statement.node.argument)) return undefined;
  return objectAnswer(program, file, answer);
}

function isQuiet(statement: NodePath, response: Binding): boolean {
  if (/^(Return|Throw)Statement$/.test(statement.type)) return false;
  const used = response.referencePaths.filter((path) => path.isDescendant(statement));
  return used.every(({ parentPath: member, key }) => {
    const isCalled = isMember(member) && key === 'object' && member!.key === 'callee';
    const isWhole = isCalled && member!.parentPath!.parentPath!.isExpressionStatement();
    return isWhole && QUIET.test(memberNameOf(member!) ?? '');
  });
}

/** x in `res.json(x)`, `return res.status(200).send(x)`. */
function argumentOf(statement: NodePath, response: Binding): NodePath | undefined {
  const isAnswer = statement.isExpressionStatement() || statement.isReturnStatement();
  const call = isAnswer
    ? (statement.get(statement.isReturnStatement() ? 'argument' : 'expression') as NodePath)
    : undefined;
  if (!call?.isCallExpression()) return undefined;
  const callee = call.get('callee') as NodePath;
  const [argument, ...others] = call.get('arguments') as NodePath[];
  const sends = /^(json|send|jsonp)$/.test((isMember(callee) && memberNameOf(callee)) || '');
  return sends && others.length === 0 && argument && isResponse(callee.get('object') as NodePath, response)
    ? argument
    : undefined;
}

/** `res`, `res.status(201)`. */
function isResponse(path: NodePath, response: Binding): boolean {
  if (path.isIdentifier()) return path.scope.getBinding(path.node.name) === response;
  const callee = path.isCallExpression() ? (path.get('callee') as NodePath) : undefined;
  return callee !== undefined && isMember(callee) && isResponse(callee.get('object') as NodePath, response);
}

/** An object written out here, or a constant of the function that is one; it has no token of its own. */
function objectAnswer(program: Program, file: SourceFile, argument: NodePath): Answer | undefined {
  const at = unwrap(argument);
  const literal = at.isObjectExpression() ? at : undefined;
  const value = literal ? undefined : evaluate(program, file, at);
  const object = literal ?? (value?.kind === 'node' && value.path.isObjectExpression() ? value.path : undefined);
  const hasToken = object?.node.properties.some((one) => propertyKey(one as { key?: unknown }) === 'token');
  return !object || hasToken ? undefined : { argument: at, literal };
}
