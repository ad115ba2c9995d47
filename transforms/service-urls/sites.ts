import type { NodePath } from '@babel/traverse';
import { compareLocations } from '../../core/location.ts';
import { credentialUrlSites } from '../../detect/config/credential-urls.ts';
import { literalSecretSites } from '../../detect/config/literal-secrets.ts';
import { addressSites } from '../../detect/identity/addresses.ts';
import { hostSites } from '../../detect/identity/clients.ts';
import { defaultHostSites } from '../../detect/identity/default-hosts.ts';
import type { WrittenSite } from '../../detect/written-site.ts';
import type { Program } from '../../program/program.ts';
import { wholeText } from '../../program/values/text.ts';

/** `url`: an address; `host`: an option of a client; `client`: a call without an address; `secret`: a password or key. */
export interface Site extends WrittenSite {
  readonly kind: 'url' | 'host' | 'client' | 'secret';
}

/** All that is written into the source and belongs into the environment, by file and place, each once. */
export function collectSites(program: Program): readonly Site[] {
  return program.remember('service-url-sites', () => {
    const urls = [...addressSites(program), ...credentialUrlSites(program)].map((site) => ({
      ...site,
      path: wholeText(site.path),
    }));
    const all = [
      ...as('host', hostSites(program)),
      ...as('url', urls),
      ...as('client', defaultHostSites(program)),
      ...as('secret', literalSecretSites(program)),
    ];
    const seen = new Set<NodePath['node']>();
    const once = all.filter(({ path }) => !seen.has(path.node) && seen.add(path.node));
    return once.toSorted((a, b) => compareLocations(a.finding.at, b.finding.at));
  });
}

function as(kind: Site['kind'], sites: readonly WrittenSite[]): Site[] {
  return sites.map((site) => ({ ...site, kind }));
}
