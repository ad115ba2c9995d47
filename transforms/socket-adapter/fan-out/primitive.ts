import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../../ast/source-file.ts';
import { isSamePackage } from '../../../detect/websockets/adapter.ts';
import { memberNameOf, membersOf } from '../../../program/flow/place.ts';
import type { Program } from '../../../program/program.ts';
import { possibleValues } from '../../../program/values/possible-values.ts';
import { rootOf } from '../emits.ts';

const GIVES_TEXT =
  /^(String|Number|parseInt|toString|trim|toLowerCase|toUpperCase|slice|substring|replace|randomUUID|v4|uuid|uuidv4|nanoid|decodeURIComponent|toISOString)$/;
const COMPUTED =
  /^(String|Numeric|Boolean)Literal$|^(TemplateLiteral|BinaryExpression|UnaryExpression|UpdateExpression)$/;
const DEEPEST = 4;

/**
 * True for a value that compares on another instance as it does here: text, a number, or what was parsed out of a message or
 * request, which is the same object for nobody else. An object that connections share would never be found again.
 */
export function isPrimitive(program: Program, file: SourceFile, path: NodePath, depth = 0): boolean {
  if (depth > DEEPEST) return false;
  if (isParsed(path)) return true;
  const values = possibleValues(program, file, path);
  return values.length > 0 && values.every((value) => value.empty || isOne(program, value.file, value.path, depth));
}

function isOne(program: Program, file: SourceFile, path: NodePath, depth: number): boolean {
  if (COMPUTED.test(path.node.type) || isParsed(path)) return true;
  if (path.isCallExpression() || path.isOptionalCallExpression()) {
    const callee = path.get('callee') as NodePath;
    return (
      GIVES_TEXT.test(memberNameOf(callee) ?? callee.toString()) || /[sS]earchParams\.get$/.test(callee.toString())
    );
  }
  const name = memberNameOf(path);
  if (name === undefined) return false;
  const given = assignedTo(program, file, name);
  return given.length > 0 && given.every((value) => isPrimitive(program, value.file, value.path, depth + 1));
}

/** All that a property of this name is set to in the package: `ws.room = …`. */
function assignedTo(program: Program, file: SourceFile, name: string): { file: SourceFile; path: NodePath }[] {
  return program
    .filesMentioning([`.${name}`])
    .filter((other) => isSamePackage(program, other, file))
    .flatMap((other) =>
      membersOf(other).flatMap((member) => {
        const parent = member.parentPath;
        const isSet = parent?.isAssignmentExpression() && member.key === 'left' && memberNameOf(member) === name;
        return isSet ? [{ file: other, path: parent.get('right') as NodePath }] : [];
      }),
    );
}

/** A part of what `JSON.parse` gave, or of the address, parameters or body of a request. */
function isParsed(path: NodePath): boolean {
  if (/^(req|request)\.(url$|params\.|query\.|body\.|headers\.)/.test(path.toString())) return true;
  const root = rootOf(path);
  const binding = root.isIdentifier() ? root.scope.getBinding(root.node.name) : undefined;
  const init = binding?.path.isVariableDeclarator() ? (binding.path.get('init') as NodePath) : undefined;
  return /^(JSON\.parse\(|(req|request)\.(params|query|body)$)/.test(init?.node ? init.toString() : '');
}
