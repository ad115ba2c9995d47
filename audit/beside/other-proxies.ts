import type { Finding } from '../../core/finding.ts';
import type { BesideFacts, BesideFile } from './beside-facts.ts';
import { stickyFinding } from './wording.ts';

/** Lines that pin a client to a server, in proxies whose files are one directive a line. */
const PROXIES = [
  {
    rule: 'sticky-caddy',
    who: 'Caddy',
    file: /(^|\/)[^/]*Caddyfile[^/]*$|\.caddy$/i,
    line: /^(lb_policy\s+(ip_hash|client_ip_hash|cookie|header)\b.*)/,
  },
  {
    rule: 'sticky-apache',
    who: 'Apache',
    file: /\.conf$|(^|\/)(sites-available|sites-enabled)\/|\.htaccess$/i,
    line: /^((ProxySet|ProxyPass|ProxyPassMatch|BalancerMember)\b.*\bstickysession=\S+.*)/i,
  },
];

/** Finds stickiness in Caddy and Apache files. */
export function otherProxyFindings({ path, text }: BesideFile, facts: BesideFacts): Finding[] {
  const proxies = PROXIES.filter(({ file }) => file.test(path));
  return text.split(/\r?\n/).flatMap((line, index) =>
    proxies.flatMap(({ rule, who, line: sign }) => {
      const code = line.trim();
      const at = { file: path, line: index + 1, column: line.search(/\S/) + 1 };
      return sign.test(code) ? [stickyFinding({ rule, at, who, how: code.replace(/\s*\{$|\s+#.*$/, '') }, facts)] : [];
    }),
  );
}
