import type { NodePath } from '@babel/traverse';
import { memberNameOf } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { possibleValues } from '../../program/values/possible-values.ts';

/** The ports that a package's servers listen on when nothing else is said: an address with one of them is the app itself. */
export function ownPorts(program: Program, manifest: string): ReadonlySet<string> {
  return program.remember(`own-ports:${manifest}`, () => {
    const files = program
      .filesMentioning(['.listen('])
      .filter((file) => program.manifestOf(file.path).path === manifest);
    const ports = files.flatMap((file) =>
      file.all('CallExpression').flatMap((call) => {
        const [first] = call.get('arguments') as NodePath[];
        if (memberNameOf(call.get('callee') as NodePath) !== 'listen' || !first) return [];
        return possibleValues(program, file, first).flatMap(({ path }) => numberIn(path));
      }),
    );
    return new Set(ports);
  });
}

function numberIn({ node }: NodePath): string[] {
  return node.type === 'NumericLiteral' || node.type === 'StringLiteral' ? [String(node.value)] : [];
}
