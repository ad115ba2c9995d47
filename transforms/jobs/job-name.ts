import type { NodePath } from '@babel/traverse';
import { memberNameOf } from '../../program/flow/place.ts';
import type { Reading } from './reading.ts';
import { basename } from '../../core/posix.ts';

const NOTHING =
  /^(log|info|error|warn|debug|then|catch|run|start|execute|handler|callback|fn|cb|task|job|tick|main|init|find|get|set|index|app|server)$/;

/** A name for a job, best first: the app's own, that of the function that works, of the variable that holds it, of the file. */
export function jobName({ name, callback, replaced, file }: Reading): string {
  const fileName = basename(file.path).replace(/\.\w+$/, '');
  const isOfJobs = /(^|\/)(jobs?|crons?|tasks?|workers?|schedulers?)\//i.test(file.path);
  const words = [
    name,
    functionName(callback),
    holderName(replaced),
    aroundName(replaced),
    isOfJobs ? fileName : undefined,
    calledName(callback),
    fileName,
  ];
  const found = words.find((word) => word !== undefined && !NOTHING.test(word)) ?? 'job';
  const kebab = kebabCase(found);
  return kebab === '' ? 'job' : kebab;
}

function functionName(callback: NodePath): string | undefined {
  if (callback.isIdentifier()) return callback.node.name;
  if (callback.isFunctionExpression()) return callback.node.id?.name;
  if (callback.isCallExpression()) return functionName((callback.get('callee') as NodePath).get('object') as NodePath);
  return memberNameOf(callback);
}

/** `const cleanupTimer = …` → `cleanup`. */
function holderName(made: NodePath): string | undefined {
  const parent = made.parentPath;
  const id = parent?.isVariableDeclarator()
    ? (parent.get('id') as NodePath)
    : parent?.isAssignmentExpression()
      ? (parent.get('left') as NodePath)
      : undefined;
  const written = id?.isIdentifier() ? id.node.name : id ? memberNameOf(id) : undefined;
  const bare = written?.replace(/_?(interval|timer|task|job|cron|handle|schedule)(id)?$/i, '');
  return bare === '' ? undefined : bare;
}

/** The first function of the app that an inline callback calls. */
function calledName(callback: NodePath): string | undefined {
  let found: string | undefined;
  callback.traverse({
    CallExpression: (call) => {
      const callee = call.get('callee') as NodePath;
      const object = callee.isMemberExpression() ? (callee.get('object') as NodePath) : undefined;
      const owner = object?.isIdentifier() ? `${object.node.name}-` : '';
      const name = callee.isIdentifier() ? callee.node.name : memberNameOf(callee);
      if (/^(console|logger|log|Date|Math|JSON)-$/.test(owner)) return;
      if (found === undefined && name !== undefined && !NOTHING.test(name)) found = owner + name;
    },
  });
  return found;
}

/** The function that sets the timer: `startCleanup` → `cleanup`. */
function aroundName(made: NodePath): string | undefined {
  const fn = made.getFunctionParent();
  const id = fn?.isFunctionDeclaration()
    ? fn.node.id?.name
    : fn?.parentPath.isVariableDeclarator()
      ? (fn.parentPath.node.id as { name?: string }).name
      : undefined;
  const bare = id?.replace(/^(start|init|setup|schedule|run)/i, '').replace(/(interval|timer|task|job|cron)s?$/i, '');
  return bare === '' ? undefined : bare;
}

function kebabCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 40);
}
