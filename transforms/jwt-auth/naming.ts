import { memberNameOf, membersOf } from '../../program/flow/place.ts';
import { requestBinding } from '../../program/express/request-binding.ts';
import type { NodePath } from '@babel/traverse';
import type { Program } from '../../program/program.ts';
import { unwrap } from '../../program/values/unwrap.ts';
import type { Identity } from './judge.ts';

/** How requests tell who is signed in. */
export interface Naming {
  /** `user` for `req.user`. */
  readonly property: string;
  /** The only field, where it is the user as a whole: `req.session.user` becomes `req.user`. */
  readonly whole: string | undefined;
}

/** `req.user`; where the app has one of its own, or the session holds more beside a `user`, `req.auth`. */
export function namingOf(program: Program, { fields }: Identity): Naming {
  const isFree = !usesOnRequests(program, 'user');
  if (isFree && fields.length === 1 && fields[0] === 'user') return { property: 'user', whole: 'user' };
  if (isFree && !fields.includes('user')) return { property: 'user', whole: undefined };
  return { property: usesOnRequests(program, 'auth') ? 'tokenUser' : 'auth', whole: undefined };
}

function usesOnRequests(program: Program, name: string): boolean {
  return program
    .filesMentioning([`.${name}`])
    .some((file) =>
      membersOf(file).some(
        (member) =>
          memberNameOf(member) === name &&
          requestBinding(program, file, unwrap(member.get('object') as NodePath)) !== undefined,
      ),
    );
}
