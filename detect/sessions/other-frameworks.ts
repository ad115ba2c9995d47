import type { NodePath } from '@babel/traverse';
import type { Finding } from '../../core/finding.ts';
import { callSitesOf, type CallSite } from '../../program/calls.ts';
import { majorOf, rangeOf } from '../../program/manifest.ts';
import type { Program } from '../../program/program.ts';
import { registrationsOf } from '../../program/registrations.ts';
import { findEntry, shapeOf } from '../../program/values/object-shape.ts';
import { judgeStore } from './judge-store.ts';

/** Session middlewares beside express-session: which argument holds the options, and whether no store means memory. */
const OTHERS: Readonly<
  Record<string, { readonly options: number; readonly isMemory: boolean; readonly exports?: RegExp }>
> = {
  'koa-session': { options: 0, isMemory: false },
  'koa-generic-session': { options: 0, isMemory: true },
  'koa-session2': { options: 0, isMemory: true },
  'next-session': { options: 0, isMemory: true },
  'cookie-session': { options: 0, isMemory: false },
  'client-sessions': { options: 0, isMemory: false },
  // Express 3 carried connect's own.
  express: { options: 0, isMemory: true, exports: /^(default\.)?session$/ },
};
/** Plugins that are registered, not called: `app.register(session, options)`. */
const PLUGINS: Readonly<Record<string, boolean>> = {
  '@fastify/session': true,
  'fastify-session': true,
  '@fastify/secure-session': false,
  '@hapi/yar': true,
  yar: true,
};

/** Session middlewares of other packages and frameworks: a finding for each that keeps memory, nothing for each that does not. */
export function otherSessions(program: Program): { findings: Finding[]; stateless: boolean } {
  const names = Object.keys(OTHERS).filter((name) => name !== 'express' || mayBeExpress3(program));
  const called = names.flatMap((name) =>
    callSitesOf(program, name)
      .filter((site) => isCreation(name, site))
      .map((site) => findingOf(program, name, site)),
  );
  const all = [...called, ...registeredPlugins(program)];
  return { findings: all.filter((finding) => finding !== undefined), stateless: all.includes(undefined) };
}

/** Express 4 and later throw where `express.session` is read, and all files of an app import express. */
function mayBeExpress3({ manifests }: Program): boolean {
  const ranges = manifests.flatMap((manifest) => rangeOf(manifest, 'express') ?? []);
  return ranges.length === 0 || ranges.some((range) => (majorOf(range) ?? 0) < 4);
}

function isCreation(name: string, { names }: CallSite): boolean {
  const exported = OTHERS[name]!.exports;
  return exported ? exported.test(names.join('.')) : names.every((part) => part === 'default');
}

function findingOf(program: Program, name: string, site: CallSite): Finding | undefined {
  const { options, isMemory } = OTHERS[name]!;
  const argument = (site.path.get('arguments') as NodePath[])[options];
  return judged(program, name, { ...site, argument, isMemory });
}

interface Use {
  readonly file: CallSite['file'];
  readonly path: NodePath;
  readonly argument: NodePath | undefined;
  readonly isMemory: boolean;
}

function judged(program: Program, name: string, { file, path, argument, isMemory }: Use): Finding | undefined {
  const store = argument && findEntry(shapeOf(program, file, argument), 'store');
  const storage = store?.value
    ? judgeStore(program, { file: store.file, path: store.value }, store.conditional).storage
    : undefined;
  const isLocal = storage === undefined ? isMemory : storage === 'memory' || storage === 'local-disk';
  if (!isLocal) return undefined;
  const message = `Sessions of ${name} are kept in the memory of this process. A user whose next request reaches another instance is logged out.`;
  return {
    check: 'sessions',
    rule: 'other-session-memory',
    at: file.locate(path.node),
    message,
    remedy: `Give ${name} a store that all instances share.`,
  };
}

function registeredPlugins(program: Program): (Finding | undefined)[] {
  return Object.entries(PLUGINS).flatMap(([name, isMemory]) =>
    registrationsOf(program, name).map(({ file, path }) =>
      judged(program, name, { file, path, argument: path.get('arguments')[1], isMemory }),
    ),
  );
}
