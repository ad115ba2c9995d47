import type { NodePath } from '@babel/traverse';
import type { Finding } from '../../core/finding.ts';
import type { Location } from '../../core/location.ts';
import type { SourceFile } from '../../ast/source-file.ts';
import type { SessionFacts } from './session-site.ts';
import { storeUses } from './store-uses.ts';

/** The finding of a session middleware that keeps sessions in its own process or on its own disk. */
export function sessionFinding(site: SessionFacts): Finding | undefined {
  const { storage } = site;
  if (storage !== 'memory' && storage !== 'local-disk') return undefined;
  const rule = storage === 'memory' ? 'express-session-memory' : 'express-session-local-disk';
  const uses = usesOf(site);
  return {
    check: 'sessions',
    rule,
    at: site.file.locate(site.call.node),
    message: messageOf(site),
    ...(uses.length > 0 && { uses }),
  };
}

function messageOf({ storage, storeExpression, storePackage, ownStore }: SessionFacts): string {
  const after = 'A user whose next request reaches another instance is logged out.';
  if (!storeExpression) return `Sessions are kept in the memory of this process, because no store is set. ${after}`;
  const store = ownStore
    ? "this app's own store class"
    : storePackage === 'express-session'
      ? 'MemoryStore'
      : `the store of ${storePackage}`;
  if (storage === 'memory') return `Sessions are kept in the memory of this process by ${store}. ${after}`;
  return `Sessions are kept on the disk of this machine by ${store}. ${after}`;
}

function usesOf({ storeExpression, storeEntry }: SessionFacts): Location[] {
  const places: { file: SourceFile; path: NodePath }[] = [];
  if (storeEntry) places.push(storeEntry);
  if (storeExpression) places.push(storeExpression, ...storeUses(storeExpression));
  const all = places.map(({ file, path }) => file.locate(path.node));
  return all.filter(
    (at, index) => all.findIndex((other) => other.file === at.file && other.line === at.line) === index,
  );
}
