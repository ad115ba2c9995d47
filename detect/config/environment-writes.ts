import type { NodePath } from '@babel/traverse';
import type { AssignmentExpression } from '@babel/types';
import type { Finding } from '../../core/finding.ts';
import type { SourceFile } from '../../ast/source-file.ts';
import { filesMatching } from '../../program/files-matching.ts';
import { isMember, memberNameOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { activationsOf } from '../../program/when/activations.ts';

/** Read by Node and the system alone; no setting of the app. */
const OF_THE_PROCESS = /^(NODE_\w+|PATH|UV_THREADPOOL_SIZE|DEBUG|FORCE_COLOR|NO_COLOR)$/;

/** `process.env.X = …` while requests are served: a setting that only this process has. One finding a file, with all its writes. */
export function environmentWrites(program: Program): Finding[] {
  return filesMatching(program, ['process.env'], /process\.env(\.|\[)[^=\n]*=[^=]/).flatMap((file): Finding[] => {
    const [first, ...others] = file.all('AssignmentExpression').filter((path) => isChange(program, file, path));
    if (!first) return [];
    const message =
      'A setting is changed in the environment of this process while it serves requests. Other instances, and this one after a restart, go on with the old value.';
    const uses = others.map((path) => file.locate(path.node));
    return [
      {
        check: 'config',
        rule: 'environment-written',
        at: file.locate(first.node),
        message,
        ...(uses.length > 0 && { uses }),
      },
    ];
  });
}

function isChange(program: Program, file: SourceFile, path: NodePath<AssignmentExpression>): boolean {
  const isSetting = writesEnvironment(path) && !OF_THE_PROCESS.test(memberNameOf(path.get('left') as NodePath) ?? '');
  return isSetting && activationsOf(program, file, path).some(({ kind }) => kind === 'later');
}

function writesEnvironment(path: NodePath<AssignmentExpression>): boolean {
  const left = path.get('left') as NodePath;
  if (!isMember(left)) return false;
  const environment = left.get('object') as NodePath;
  if (memberNameOf(environment) !== 'env') return false;
  const object = environment.get('object') as NodePath;
  return object.isIdentifier({ name: 'process' }) && !object.scope.hasBinding('process', true);
}
