import type { Finding } from '../../core/finding.ts';
import type { BesideFacts } from './beside-facts.ts';
import { itemsAt, type Document } from './entry.ts';
import { stickyFinding } from './wording.ts';

/** Packages whose only purpose is to send a client to the same worker of a cluster. */
const STICKY_PACKAGE =
  /^(@socket\.io\/sticky|sticky-session|sticky-session-custom|sticky-cluster|node-sticky|socketio-sticky-session)$/;

/** Finds packages that make a Node cluster sticky. */
export function packageJsonFindings(document: Document, facts: BesideFacts): Finding[] {
  return itemsAt(document, 'dependencies')
    .filter(({ key }) => STICKY_PACKAGE.test(key))
    .map(({ key, at }) => stickyFinding({ rule: 'sticky-package', at, who: `The package ${key}`, how: key }, facts));
}
