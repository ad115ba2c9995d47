import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import { styleOf } from '../../ast/style.ts';
import type { Companion } from '../../core/companion.ts';
import type { Edit, ImportRequest } from '../../core/edit.ts';
import type { Group } from '../../core/group.ts';
import type { SessionSite } from '../../detect/sessions/session-sites.ts';
import type { Program } from '../../program/program.ts';
import type { PlanOptions } from '../../program/transform.ts';
import { findEntry } from '../../program/values/object-shape.ts';
import { freeName } from '../../recipes/free-name.ts';
import { setOption } from '../../recipes/options/set-option.ts';
import { orphansOf } from '../../recipes/orphans.ts';
import { planRedisClient, type ClientPlan } from '../../recipes/redis/client.ts';
import { sessionLibraryFor, storeImport } from '../../recipes/redis/session-library.ts';
import { isEmptyValue } from './judge.ts';
import { planSecret } from './secret.ts';
import { ttlOf } from './ttl.ts';

/** Where the store expression is written: in place of the old one, or as a new option of the call. */
interface Target {
  readonly file: SourceFile;
  readonly path: NodePath;
  readonly replaces: boolean;
}

/** All edits for one session() call; undefined where the installed connect-redis does not work with the client. */
export function planGroup(program: Program, site: SessionSite, options: PlanOptions): Omit<Group, 'id'> | undefined {
  const target = targetOf(site);
  const manifest = program.manifestOf(target.file.path);
  const client = planRedisClient(program, target.file, target.path.node.start!, options);
  const library = sessionLibraryFor(manifest, client);
  if (!library) return undefined;
  const store = storeText(target, site, client, library.major);
  const secret = planSecret(program, site);
  return {
    at: site.file.locate(site.call.node),
    title:
      site.storage === 'memory' ? 'session() keeps its data in this process' : 'session() keeps its data on this disk',
    why: 'A login on one instance is unknown to the others, and every deploy logs everybody out. The store in Redis is shared by all instances.',
    edits: [...storeEdits(site, target, store.text), ...client.edits, ...secret.edits],
    imports: [...store.imports, ...client.imports],
    orphans: [...(target.replaces ? orphansOf(target.file, target.path) : []), ...secret.orphans],
    companions: [...client.companions, ...library.companions, ...droppedStores(program, site), ...secret.companions],
    notes: [...secret.notes, ...client.notes, ...cookieNotes(program, site), ...ownStoreNotes(site)],
  };
}

function targetOf(site: SessionSite): Target {
  const { storeExpression, storeEntry } = site;
  if (storeExpression) return { ...storeExpression, replaces: true };
  if (storeEntry?.value && isEmptyValue(site)) return { file: storeEntry.file, path: storeEntry.value, replaces: true };
  return { file: site.file, path: site.call, replaces: false };
}

function storeEdits(site: SessionSite, target: Target, text: string): Edit[] {
  const { start, end } = target.path.node;
  if (target.replaces) return [{ file: target.file.path, start: start!, end: end!, text }];
  return setOption(site.file, site.call, `store: ${text}`);
}

function storeText(
  { file }: Target,
  site: SessionSite,
  client: ClientPlan,
  major: number,
): { text: string; imports: ImportRequest[] } {
  const pad = styleOf(file).spacedBraces ? ' ' : '';
  const ttl = ttlOf(site);
  const shorthand = client.local === 'client' ? 'client' : `client: ${client.local}`;
  const options = `{${pad}${shorthand}${ttl === undefined ? '' : `, ttl: ${ttl}`}${pad}}`;
  if (major > 6) {
    const local = freeName(file, ['RedisStore', 'RedisSessionStore']);
    return { text: `new ${local}(${options})`, imports: [storeImport(file.path, major, local)] };
  }
  const factory = freeName(file, ['connectRedis', 'connectRedisStore']);
  return {
    text: `new (${factory}(${file.textOf(site.call.node.callee)}))(${options})`,
    imports: [storeImport(file.path, major, factory)],
  };
}

/** Memory and disk stores that nothing else imports leave package.json. */
function droppedStores(program: Program, { storePackage, storeExpression }: SessionSite): Companion[] {
  if (storePackage === undefined || storePackage === 'express-session' || !storeExpression) return [];
  const { path } = program.manifestOf(storeExpression.file.path);
  return path === '' ? [] : [{ kind: 'drop-dependency', manifest: path, name: storePackage }];
}

function ownStoreNotes({ ownStore }: SessionSite): string[] {
  return ownStore ? ["The app's own store class is not used here any more: delete it if nothing else needs it."] : [];
}

/** A cookie that is sent over TLS only is never set behind a balancer unless Express trusts it (express-session README). */
function cookieNotes(program: Program, { options }: SessionSite): string[] {
  if (program.filesMentioning(['trust proxy']).length > 0) return [];
  const cookie = options && findEntry(options, 'cookie')?.value;
  if (!cookie?.isObjectExpression() || !/secure\s*:\s*(true|process)/.test(cookie.toString())) return [];
  return [
    "The cookie is `secure`: behind a load balancer it needs `app.set('trust proxy', 1)`, and X-Forwarded-Proto from the balancer.",
  ];
}
