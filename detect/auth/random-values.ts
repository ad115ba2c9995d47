import type { NodePath } from '@babel/traverse';
import type { Finding } from '../../core/finding.ts';
import type { SourceFile } from '../../ast/source-file.ts';
import { leavesOf } from '../../program/flow/leaves.ts';
import type { Place } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { callersOf } from '../../program/values/callers.ts';
import { activationsOf } from '../../program/when/activations.ts';
import { isMessage } from '../identity/logging.ts';
import { isMadeOnce, isPersisted } from './per-process.ts';
import { isRandomCall } from './random.ts';
import { secretUses, type SecretUse } from './secret-uses.ts';
import { randomSecret, randomSecretNodes } from './secrets.ts';
import { wholeValueOf } from './whole-value.ts';

/** What a call that makes something random is written with; `uuid` alone is the name of too many columns. */
const WORDS = ['random', "'uuid", '"uuid', 'nanoid', 'cuid', 'ulid', 'shortid', 'uniqid', 'generateKey'];

/** Values that a process makes up at start and hands out or compares at request time. */
export function randomValues(program: Program): Finding[] {
  const secrets = randomSecretNodes(program);
  const made = program.filesMentioning(WORDS).flatMap((file) =>
    file
      .all('CallExpression')
      .filter((path) => isRandomCall(program, file, path))
      .map((path) => ({ file, path: path as NodePath })),
  );
  const origins = made.filter(({ path }) => !secrets.has(path.node)).flatMap((origin) => originsOf(program, origin));
  return origins
    .filter((origin) => isKept(wholeValueOf(origin.path)) && isMadeOnce(program, origin))
    .flatMap((origin) => findingOf(program, origin) ?? []);
}

interface Origin {
  readonly file: SourceFile;
  readonly path: NodePath;
}

/** Held by the module, an object or a field, and not only by the function that makes it. */
function isKept(value: NodePath): boolean {
  const parent = value.parentPath;
  if (!parent || parent.isClassProperty() || parent.isObjectProperty()) return !!parent;
  if (parent.isLogicalExpression() || parent.isConditionalExpression()) return isKept(parent);
  if (parent.isVariableDeclarator()) return parent.scope.path.isProgram();
  const left = parent.isAssignmentExpression() ? (parent.get('left') as NodePath) : undefined;
  if (!left?.isIdentifier()) return left !== undefined;
  return left.scope.getBinding(left.node.name)?.scope.path.isProgram() === true;
}

/** The calls that make the value: of a function of the app that only returns something random, its callers. */
function originsOf(program: Program, origin: Origin, depth = 0): Origin[] {
  const value = wholeValueOf(origin.path);
  const fn = value.parentPath?.isReturnStatement() ? value.getFunctionParent() : value.parentPath;
  const isReturned = fn?.isFunction() && (value.parentPath?.isReturnStatement() || value.key === 'body');
  if (!isReturned || depth > 3) return [origin];
  return callersOf(program, origin.file, fn).flatMap((caller) => originsOf(program, caller, depth + 1));
}

function findingOf(program: Program, { file, path }: Origin): Finding | undefined {
  const value: Place = { file, path: wholeValueOf(path), steps: [] };
  const leaves = leavesOf(program, [value]);
  if (isPersisted(program, value)) return undefined;
  const secretOf = secretUses(program).filter((use) => leaves.some((leaf) => isSecretOf(use, leaf)));
  if (secretOf.length > 0) return randomSecret({ file, path }, secretOf);
  const uses = leaves.filter((leaf) => isHandedOut(program, leaf));
  if (uses.length === 0) return undefined;
  return {
    check: 'identity',
    rule: 'random-per-process',
    at: file.locate(path.node),
    message:
      'Each process makes up this value at start and uses it while it serves requests. A client that meets two instances sees two values.',
    uses: uses.map((leaf) => leaf.file.locate(leaf.path.node)),
  };
}

/** The value is the secret, or in the options object, that a library is given. */
function isSecretOf({ secret, call }: SecretUse, { path, steps }: Place): boolean {
  if (path.node === secret.path.node) return true;
  return path.parent === call.node && path.listKey === 'arguments' && steps.length > 0;
}

function isHandedOut(program: Program, { file, path }: Place): boolean {
  return !isMessage(path) && activationsOf(program, file, path).some(({ kind }) => kind === 'later');
}
