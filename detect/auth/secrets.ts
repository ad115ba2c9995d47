import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import type { Finding } from '../../core/finding.ts';
import type { Location } from '../../core/location.ts';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Program } from '../../program/program.ts';
import { isMadeOnce, isPersisted } from './per-process.ts';
import { secretSourceOf, type SecretSource } from './secret-source.ts';
import { secretUses, type SecretUse } from './secret-uses.ts';
import { wholeValueOf } from './whole-value.ts';

/** A secret that several uses share, with the place where it comes from. */
interface Secret {
  readonly source: SecretSource;
  readonly uses: readonly SecretUse[];
}

/** Secrets written into the source, and secrets that each process makes up for itself. Messages hold no value. */
export function secretFindings(program: Program): Finding[] {
  return secretsOf(program).flatMap((secret) => {
    const { kind, fallback } = secret.source;
    if (kind === 'literal') return [literalFinding(secret)];
    if (fallback?.kind === 'literal') return isForDevelopment(fallback) ? [] : [defaultFinding(secret, fallback)];
    const random = kind === 'random' ? secret.source : fallback?.kind === 'random' ? fallback : undefined;
    return random && isPerProcess(program, random) ? [randomSecret(random, secret.uses)] : [];
  });
}

/** The random calls that serve as secrets. */
export function randomSecretNodes(program: Program): ReadonlySet<Node> {
  return new Set(
    secretsOf(program).flatMap(({ source }) => [
      source.path.node,
      ...(source.fallback ? [source.fallback.path.node] : []),
    ]),
  );
}

function secretsOf(program: Program): Secret[] {
  return program.remember('secrets', () => {
    const byPlace = new Map<string, { source: SecretSource; uses: SecretUse[] }>();
    for (const use of secretUses(program)) {
      const source = secretSourceOf(program, use.secret.file, use.secret.path);
      const key = `${source.file.path}:${source.path.node.start}`;
      const known = byPlace.get(key);
      if (known) known.uses.push(use);
      else byPlace.set(key, { source, uses: [use] });
    }
    return [...byPlace.values()];
  });
}

function isPerProcess(program: Program, { file, path }: SecretSource): boolean {
  return (
    isMadeOnce(program, { file, path }, true) && !isPersisted(program, { file, path: wholeValueOf(path), steps: [] })
  );
}

function librariesOf(uses: readonly SecretUse[]): string {
  return [...new Set(uses.map(({ library }) => library))].join(', ');
}

function placesOf(uses: readonly SecretUse[], at: Location): { uses?: Location[] } {
  const places = uses
    .map(({ file, call }) => file.locate(call.node))
    .filter(({ file, line }) => file !== at.file || line !== at.line);
  return places.length > 0 ? { uses: places } : {};
}

function literalFinding({ source, uses }: Secret): Finding {
  const at = source.file.locate(source.path.node);
  const message = `A secret for ${librariesOf(uses)} is written into the source. Whoever reads the code can sign with it, and it cannot differ or change between deploys.`;
  return {
    // A session cookie is only as good as its store: its secret says nothing of how the user is known.
    check: uses.every(({ library }) => library === 'express-session') ? 'config' : 'auth',
    rule: 'literal-secret',
    at,
    message,
    ...placesOf(uses, at),
    remedy: 'Read it from the environment.',
  };
}

/** One branch of `production ? process.env.SECRET : 'dev'`. */
function isForDevelopment({ path }: SecretSource): boolean {
  const choice = path.findParent((at) => at.isConditionalExpression() || at.isStatement());
  return choice?.isConditionalExpression() === true && /NODE_ENV|prod|dev/i.test(choice.get('test').toString());
}

/** `process.env.SECRET || 'secret'`: all instances share it, and so does whoever reads the code. */
function defaultFinding({ uses }: Secret, { file, path }: SecretSource): Finding {
  const at = file.locate(path.node);
  return {
    check: 'config',
    rule: 'literal-secret-default',
    at,
    message: `Where its variable is not set, a secret for ${librariesOf(uses)} that is written into the source stands in. Whoever reads the code can sign with it, and nothing tells that the variable is missing.`,
    ...placesOf(uses, at),
    remedy: 'Set the variable in every deploy, and let the app stop at start where it is missing.',
  };
}

/** The finding of a secret that each process makes up. */
export function randomSecret(
  { file, path }: { file: SourceFile; path: NodePath },
  uses: readonly SecretUse[],
): Finding {
  const at = file.locate(path.node);
  const message = `Each process makes up its own secret for ${librariesOf(uses)}. What one instance signs, another refuses, and a restart makes all of it worthless.`;
  return {
    check: 'auth',
    rule: 'random-secret',
    at,
    message,
    ...placesOf(uses, at),
    remedy: 'Read one secret for all instances from the environment.',
  };
}
