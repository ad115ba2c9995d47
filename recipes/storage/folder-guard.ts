import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import { callSitesOf } from '../../program/calls.ts';
import type { Program } from '../../program/program.ts';

/** `if (!fs.existsSync(dir)) fs.mkdirSync(dir)`: asks for a folder, which object storage does not need. */
export function isFolderGuard(program: Program, file: SourceFile, call: NodePath, method: string): boolean {
  if (!/^(exists|pathExists|stat|lstat|access)$/.test(method)) return false;
  const asked = firstArgument(file, call);
  const around = call.getFunctionParent();
  return ['fs', 'fs-extra'].some((name) =>
    callSitesOf(program, name).some(
      (site) =>
        site.file === file &&
        /^mkdir|^ensureDir/.test(site.names.at(-1) ?? memberNameOf(site.path.get('callee') as NodePath) ?? '') &&
        firstArgument(file, site.path) === asked &&
        (site.path.getFunctionParent() === around || site.path.findParent((at) => at === around) !== null),
    ),
  );
}

function firstArgument(file: SourceFile, call: NodePath): string | undefined {
  const [first] = call.isCallExpression() ? call.node.arguments : [];
  return first && file.textOf(first);
}
