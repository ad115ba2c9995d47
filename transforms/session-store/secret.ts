import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { CallExpression } from '@babel/types';
import type { Companion } from '../../core/companion.ts';
import type { Edit, Orphan } from '../../core/edit.ts';
import type { SessionSite } from '../../detect/sessions/session-sites.ts';
import { callSitesOf } from '../../program/calls.ts';
import type { Program } from '../../program/program.ts';
import { orphansOf } from '../../recipes/orphans.ts';

/** What moving the secret out of the code takes. */
export interface SecretPlan {
  readonly edits: readonly Edit[];
  readonly orphans: readonly Orphan[];
  readonly companions: readonly Companion[];
  readonly notes: readonly string[];
}

const NONE: SecretPlan = { edits: [], orphans: [], companions: [], notes: [] };

/**
 * A literal is replaced where it stands, so that all its readers follow; so is a value that each process makes up for
 * itself, because cookies of one instance would be refused by the others.
 */
export function planSecret(program: Program, { secret }: SessionSite): SecretPlan {
  if (secret?.kind !== 'literal' && secret?.kind !== 'random') return NONE;
  const target = outermost(secret.path);
  const edits = [{ file: secret.file, path: target }, ...sameLiteral(program, secret.path)].map(
    ({ file, path }): Edit => {
      const value = `process.env.SESSION_SECRET${file.isTypeScript ? ' as string' : ''}`;
      return { file: file.path, start: path.node.start!, end: path.node.end!, text: value };
    },
  );
  const { folder } = program.manifestOf(secret.file.path);
  const comment = 'Signs session cookies: the same long random value for all instances';
  const note =
    secret.kind === 'literal'
      ? 'The session secret was in the source: set SESSION_SECRET, to the old value if users are to stay logged in.'
      : 'Each process made up its own session secret: set SESSION_SECRET to one value for all.';
  return {
    edits,
    orphans: orphansOf(secret.file, target),
    companions: [{ kind: 'environment', folder, name: 'SESSION_SECRET', value: 'change-me', comment }],
    notes: [note],
  };
}

/** From `randomBytes(32)` to `crypto.randomBytes(32).toString('hex')`: the whole value, as far as it is one expression. */
function outermost(path: NodePath): NodePath {
  const parent = path.parentPath;
  const isPart =
    (parent?.isMemberExpression() && path.key === 'object') ||
    (parent?.isCallExpression() && (path.key === 'callee' || isConversion(parent))) ||
    parent?.isTemplateLiteral() ||
    parent?.isBinaryExpression();
  return parent && isPart ? outermost(parent) : path;
}

function isConversion(call: NodePath<CallExpression>): boolean {
  const { callee } = call.node;
  return callee.type === 'Identifier'
    ? callee.name === 'String'
    : callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'Buffer';
}

/** cookie-parser must know the same secret as express-session (its README), so a copy of the literal there follows. */
function sameLiteral(program: Program, secret: NodePath): { file: SourceFile; path: NodePath }[] {
  if (!secret.isStringLiteral()) return [];
  return callSitesOf(program, 'cookie-parser').flatMap(({ file, path }) => {
    const [first] = path.get('arguments') as NodePath[];
    return first?.isStringLiteral({ value: secret.node.value }) ? { file, path: first } : [];
  });
}
