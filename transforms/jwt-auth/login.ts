import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Program } from '../../program/program.ts';
import { type Answer, answerIn, responseOf } from './answer.ts';
import { type Layer, layerOf } from './flat.ts';
import { isObstacle, type Obstacle } from './obstacle.ts';
import type { SessionUse } from './use.ts';

type Write = SessionUse & { kind: 'write' };

/** A place that writes who is signed in and then answers. */
export interface Login {
  readonly file: SourceFile;
  readonly writes: readonly Write[];
  /** Call-backs of `regenerate` and `save` around the writes and the answer, the outermost first. */
  readonly layers: readonly Layer[];
  /** Statements `req.session.save()`. */
  readonly idle: readonly NodePath[];
  readonly answer: Answer;
  /** What the answer reads back from the session. */
  readonly echoes: readonly (SessionUse & { kind: 'read' })[];
}

/** The log-ins of an app: writes to the session that stand together, with what is answered after them. */
export function loginsOf(program: Program, uses: readonly SessionUse[]): (Login | Obstacle)[] {
  const writes = uses.filter((use): use is Write => use.kind === 'write');
  const blocks = new Map<unknown, Write[]>();
  for (const write of writes) {
    const key = write.path.parentPath!.container;
    blocks.set(key, [...(blocks.get(key) ?? []), write]);
  }
  return [...blocks.values()].map((together) => loginAt(program, uses, together));
}

function loginAt(program: Program, uses: readonly SessionUse[], writes: readonly Write[]): Login | Obstacle {
  const [first] = writes;
  const { file, request } = first!;
  const fail: Obstacle = { code: 'login-answer', at: first! };
  const statements = writes.map(({ path }) => path.parentPath!);
  const keys = statements.map(({ key }) => key as number);
  const areTogether = statements.every(
    (one, n) => one.isExpressionStatement() && one.listKey === 'body' && keys[n] === keys[0]! + n,
  );
  const response = responseOf(request);
  if (!areTogether || !response || isTyped(file, response.path)) return fail;
  const outer = layersAround(uses, first!.path);
  if (isObstacle(outer)) return outer;
  const { rest, layers, idle } = behind(uses, statements.at(-1)!);
  const answer = answerIn(program, { file, statements: rest, response });
  if (!answer) return fail;
  return { file, writes, layers: [...outer, ...layers], idle, answer, echoes: echoesIn(uses, writes, answer) };
}

function echoesIn(uses: readonly SessionUse[], writes: readonly Write[], { argument }: Answer): Login['echoes'] {
  const names = new Set(writes.map(({ name }) => name));
  return uses.filter(
    (use): use is Login['echoes'][number] =>
      use.kind === 'read' && names.has(use.name) && use.path.isDescendant(argument),
  );
}

/** `res: Response<Answer>` has no room for a token. */
function isTyped(file: SourceFile, parameter: NodePath): boolean {
  const { typeAnnotation } = parameter.node as { typeAnnotation?: NodePath['node'] };
  return !!typeAnnotation && file.textOf(typeAnnotation).includes('<');
}

/** The call-backs of the session that the writes stand in. */
function layersAround(uses: readonly SessionUse[], path: NodePath): Layer[] | Obstacle {
  const fn = path.getFunctionParent();
  const call = fn?.listKey === 'arguments' ? fn.parentPath : undefined;
  const use = call && uses.find((one) => isStep(one) && one.path.node === call.node);
  if (!use) return [];
  const layer = layerOf(use.path);
  const further = layersAround(uses, use.path);
  if (!layer) return { code: 'login-answer', at: use };
  return isObstacle(further) ? further : [...further, layer];
}

function isStep({ kind }: SessionUse): boolean {
  return kind === 'save' || kind === 'regenerate';
}

/** The statements behind the writes, those in `save((error) => { … })` among them. */
function behind(uses: readonly SessionUse[], last: NodePath): { rest: NodePath[]; layers: Layer[]; idle: NodePath[] } {
  const layers: Layer[] = [];
  const idle: NodePath[] = [];
  const rest: NodePath[] = [];
  let next = last.getAllNextSiblings();
  while (next.length > 0) {
    const [statement, ...others] = next;
    const save = uses.find(({ kind, path }) => kind === 'save' && path.parentPath === statement);
    const layer = save && layerOf(save.path);
    if (layer) layers.push(layer);
    else if (save && (save.path.get('arguments') as NodePath[]).length === 0) idle.push(statement!);
    else rest.push(statement!);
    next = layer ? [...layer.kept] : others;
  }
  return { rest, layers, idle };
}

/** The uses that a log-in does away with. */
export function consumedBy({ layers, idle }: Login): ReadonlySet<NodePath['node']> {
  const statements = [...layers.map(({ statement }) => statement), ...idle];
  return new Set(
    statements.map((statement) => {
      const { expression, argument } = statement.node as unknown as Record<string, NodePath['node'] | undefined>;
      return (expression ?? argument)!;
    }),
  );
}
