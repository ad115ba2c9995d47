import type { Finding } from '../../core/finding.ts';
import type { BesideFacts, BesideFile } from './beside-facts.ts';
import { locator } from './locator.ts';
import { readNginxStatements, type Statement } from './nginx-statements.ts';
import { stickyFinding } from './wording.ts';

/** What tells one client from another, as opposed to `$request_uri`, which spreads requests. */
const CLIENT =
  /\$\{?(binary_remote_addr|remote_addr|realip_remote_addr|proxy_protocol_addr|remote_user|cookie_\w+|http_(cookie|authorization|x_forwarded_for|x_real_ip)|sticky\w*)\b/;
const ADDRESS = /^(https?:\/\/)?[\w.-]+:\d+$/;

/** Finds `ip_hash`, `sticky`, `hash` by client in an upstream, and maps that pick one server by cookie or address. */
export function nginxFindings({ path, text }: BesideFile, facts: BesideFacts): Finding[] {
  const at = locator(path, text);
  const statements = readNginxStatements(text);
  return statements
    .filter((statement) => isStickyUpstream(statement, statements) || isRouteMap(statement, statements))
    .map(({ words, offset }) =>
      stickyFinding({ rule: 'sticky-nginx', at: at(offset), who: 'nginx', how: words.join(' ') }, facts),
    );
}

function isStickyUpstream({ words, blocks }: Statement, all: readonly Statement[]): boolean {
  if (blocks.at(-1)?.words[0] !== 'upstream') return false;
  const [name, argument = ''] = words;
  if (name === 'ip_hash' || name === 'sticky' || name === 'sticky_cookie_insert') return true;
  return name === 'hash' && (CLIENT.test(argument) || isClientMap(argument, all));
}

/** A variable that a `map` derives from the client's cookie or address. */
function isClientMap(variable: string, all: readonly Statement[]): boolean {
  return all.some(
    ({ words: [name, source = '', target] }) => name === 'map' && target === variable && CLIENT.test(source),
  );
}

/** `map $cookie_route $backend { a 10.0.0.1:3000; … }` with `proxy_pass http://$backend` pins a client to one server. */
function isRouteMap(map: Statement, all: readonly Statement[]): boolean {
  const [name, source = '', target = ''] = map.words;
  if (name !== 'map' || !CLIENT.test(source)) return false;
  const addresses = all.filter(({ words, blocks }) => blocks.at(-1) === map && ADDRESS.test(words[1] ?? ''));
  return addresses.length > 1 && all.some(({ words }) => words[0] === 'proxy_pass' && words[1]?.includes(target));
}
