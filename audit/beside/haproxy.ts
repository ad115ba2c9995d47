import type { Finding } from '../../core/finding.ts';
import type { BesideFacts, BesideFile } from './beside-facts.ts';
import { stickyFinding } from './wording.ts';

const SECTION = /^(global|defaults|frontend|backend|listen|peers|resolvers|userlist|cache|program)\b/;

/**
 * Lines that pin a client to a server. A `stick-table` alone does not: with `track-sc0` it counts requests; only
 * `stick on`, `stick match` or `stick store-…` route by it.
 */
const STICKY = [
  /^balance\s+(source|rdp-cookie|hash\s+src|hdr\((cookie|authorization|x-forwarded-for|x-real-ip)\))/i,
  /^cookie\s+\S+\s.*\b(insert|prefix|rewrite)\b/,
  /^stick\s+(on|match|store-request|store-response)\b/,
  /^appsession\s+\S+/,
];

/** Finds stickiness in the sections of an HAProxy file that have servers. */
export function haproxyFindings({ path, text }: BesideFile, facts: BesideFacts): Finding[] {
  const findings: Finding[] = [];
  let section = '';
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const code = withoutComment(line).trim();
    section = SECTION.exec(code)?.[1] ?? section;
    if (!/^(defaults|backend|listen)$/.test(section) || !STICKY.some((sign) => sign.test(code))) continue;
    const at = { file: path, line: index + 1, column: line.search(/\S/) + 1 };
    findings.push(stickyFinding({ rule: 'sticky-haproxy', at, who: 'HAProxy', how: code }, facts));
  }
  return findings;
}

/** Cuts a `#` comment that stands in no quotes and behind no backslash. */
function withoutComment(line: string): string {
  const [code = ''] = /^(?:\\.|"(?:\\.|[^"\\])*"|'[^']*'|[^#\\])*/.exec(line) ?? [];
  return code;
}
