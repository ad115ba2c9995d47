import type { NodePath } from '@babel/traverse';
import type { VariableDeclaration } from '@babel/types';
import type { SourceFile } from '../../ast/source-file.ts';
import type { Companion } from '../../core/companion.ts';
import type { Edit, ImportRequest } from '../../core/edit.ts';
import type { Group } from '../../core/group.ts';
import type { SessionSite } from '../../detect/sessions/session-sites.ts';
import { specifierFor } from '../../program/modules/specifier.ts';
import type { Program } from '../../program/program.ts';
import type { PlanOptions } from '../../program/transform.ts';
import { planGuards } from '../../recipes/async/guards.ts';
import { propagate } from '../../recipes/async/propagate.ts';
import { reachOf } from '../../recipes/async/reach.ts';
import { asyncRefusals } from '../../recipes/async/refusals.ts';
import { wrapEdits } from '../../recipes/async/wrap.ts';
import { freeName } from '../../recipes/free-name.ts';
import { orphansOf } from '../../recipes/orphans.ts';
import { removal } from '../cache/statements.ts';
import { replacement } from '../cache/use-place.ts';
import type { Identity } from './judge.ts';
import { loginEdits } from './login-edits.ts';
import { cookieRemovals, logoutEdits } from './logout.ts';
import { namingOf, type Naming } from './naming.ts';
import { notesOn } from './notes.ts';
import { isObstacle, type Obstacle } from './obstacle.ts';
import { readEdits } from './reads.ts';
import { planTokens, type Tokens } from './tokens.ts';
import { typeEdits } from './types.ts';

/** All edits that put tokens in the place of the sessions, or what stands in their way. */
export function planGroup(
  program: Program,
  site: SessionSite,
  identity: Identity,
  options: PlanOptions,
): Omit<Group, 'id'> | Obstacle {
  const naming = namingOf(program, identity);
  const tokens = planTokens(program, site, { identity, naming, options });
  if (isObstacle(tokens)) return tokens;
  const types = site.file.isTypeScript ? typeEdits(program, identity, naming) : [];
  if (isObstacle(types)) return types;
  const waits = identity.logouts.filter(({ hasCallback }) => !hasCallback);
  const chain = propagate(program, waits);
  const [problem] = chain.problems;
  if (problem) return { code: 'logout-form', at: waits[0]!, detail: asyncRefusals[problem.code].short };
  const guards = planGuards(program, chain.guarded, options);
  const used = new Uses(program, tokens);
  const edits = [
    ...ownEdits(site, identity, naming, used),
    ...types,
    ...wrapEdits([...chain.wraps, ...guards.wraps]),
    ...chain.edits,
  ];
  return {
    at: site.file.locate(site.call.node),
    title: 'session() keeps who is signed in; a token can say it',
    why: 'A login on one instance is unknown to the others, and every deploy logs everybody out. A signed token is read by all instances without asking anybody; a log-out puts it on a blocklist in Redis. Clients change: they keep the token of the log-in and send it.',
    edits,
    imports: [...used.imports, ...guards.imports],
    orphans: orphansOf(site.file, site.call),
    companions: [...tokens.companions, ...guards.companions, ...dropped(program, site)],
    notes: [...notesOn(program, site, identity), ...tokens.notes],
    reach: reachOf(chain),
  };
}

function ownEdits(site: SessionSite, identity: Identity, naming: Naming, used: Uses): Edit[] {
  const echoes = new Set<unknown>(identity.logins.flatMap((login) => login.echoes));
  return [
    replacement(site.file, ...mountRange(site), used.name(site.file, 'readToken')),
    ...optionsEdits(site),
    ...identity.uses.flatMap((use) => (echoes.has(use) ? [] : readEdits(use, naming))),
    ...identity.logins.flatMap((login) => loginEdits(login, naming, used.name(login.file, 'signToken'))),
    ...identity.logouts.flatMap((logout) => logoutEdits(logout, used.name(logout.file, 'revokeToken'))),
    ...cookieRemovals(site, identity.logouts),
  ];
}

/** The call, with the line breaks of `app.use(` around it where it stands there alone. */
function mountRange({ file: { text }, call }: SessionSite): [number, number] {
  const { start, end } = call.node;
  const { parentPath: use } = call;
  const isAlone = call.listKey === 'arguments' && use.isCallExpression() && use.node.arguments.length === 1;
  const from = isAlone ? text.indexOf('(', use.node.callee.end!) + 1 : start!;
  const to = isAlone ? use.node.end! - 1 : end!;
  const around = text.slice(from, start!) + text.slice(end!, to);
  return /^[\s,]*$/.test(around) ? [from, to] : [start!, end!];
}

/** The constant that held the options of the session alone. */
function optionsEdits({ file, call }: SessionSite): Edit[] {
  const [argument] = call.get('arguments') as NodePath[];
  const binding = argument?.isIdentifier() ? argument.scope.getBinding(argument.node.name) : undefined;
  const declaration = binding?.path.isVariableDeclarator() ? binding.path.parentPath : undefined;
  const isAlone = (declaration?.node as VariableDeclaration | undefined)?.declarations.length === 1;
  const isOurs = declaration?.parentPath?.isExportDeclaration() === false && binding!.references === 1;
  return isAlone && isOurs ? [removal(file, declaration)] : [];
}

/** The names of the module that files take in. */
class Uses {
  readonly imports: ImportRequest[] = [];
  readonly #program: Program;
  readonly #tokens: Tokens;

  constructor(program: Program, tokens: Tokens) {
    this.#program = program;
    this.#tokens = tokens;
  }

  /** What a file calls an export of the module; the import comes along. */
  name(file: SourceFile, name: string): string {
    const local = freeName(file, [name, `${name}OfUser`]);
    const from = specifierFor(this.#program, file, this.#tokens.path);
    this.imports.push({ file: file.path, from, name, local });
    return local;
  }
}

/** express-session, its types and stores, where nothing else imports them. */
function dropped(program: Program, { file, storePackage }: SessionSite): Companion[] {
  const { path: manifest } = program.manifestOf(file.path);
  const names = new Set(['express-session', ...(storePackage === undefined ? [] : [storePackage])]);
  return manifest === '' ? [] : [...names].map((name) => ({ kind: 'drop-dependency', manifest, name }));
}
