import { leavesOf } from '../../program/flow/leaves.ts';
import { isMember } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { isKnownContent } from './content.ts';
import type { Obstacle } from './obstacle.ts';
import { placesOf } from './places.ts';
import type { SessionUse } from './use.ts';

/** Names that a token gives a meaning of its own (RFC 7519). */
const RESERVED = /^(iss|sub|aud|exp|nbf|iat|jti)$/;

/** A field that a token cannot hold: read and never written, of a reserved name, of unknown content. */
export function obstacleOfFields(
  program: Program,
  uses: readonly SessionUse[],
  fields: readonly string[],
): Obstacle | undefined {
  for (const use of uses) {
    const names = use.kind === 'taken' ? use.names : 'name' in use ? [use.name] : [];
    const unknown = names.find((name) => !fields.includes(name));
    if (unknown !== undefined) return { code: 'unknown-field', at: use, detail: unknown };
    const reserved = names.find((name) => RESERVED.test(name));
    if (reserved !== undefined) return { code: 'reserved-field', at: use, detail: reserved };
    if (use.kind === 'write' && !isKnownContent(use.value, isRecord(program, uses, use.name)))
      return { code: 'unknown-content', at: { file: use.file, path: use.value }, detail: use.name };
  }
  return undefined;
}

/** The app takes fields from it: `req.session.user.id`. */
function isRecord(program: Program, uses: readonly SessionUse[], name: string): boolean {
  const places = uses.flatMap((use) => placesOf(use, name));
  return [...places, ...leavesOf(program, places)].some(({ path }) => {
    const parent = path.parentPath!;
    const isTaken = parent.isVariableDeclarator() && path.key === 'init' && !parent.get('id').isIdentifier();
    return isTaken || (isMember(parent) && path.key === 'object' && parent.key !== 'callee');
  });
}
