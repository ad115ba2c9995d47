import type { NodePath } from '@babel/traverse';
import type { Finding } from '../../core/finding.ts';
import type { SourceFile } from '../../ast/source-file.ts';
import { leavesOf } from '../../program/flow/leaves.ts';
import { filesMatching } from '../../program/files-matching.ts';
import type { Program } from '../../program/program.ts';
import { propertyKey } from '../../program/values/property-key.ts';
import { constantText, textOf, wholeText } from '../../program/values/text.ts';
import { isFixedService, isServiceScheme, parseAddress, type Address } from './address.ts';
import { isFrontEnd } from './front-end.ts';
import { isOtherPlace } from './other-place.ts';
import { isNoService } from './no-service.ts';
import { isStandIn } from './stand-in.ts';
import type { WrittenSite } from '../written-site.ts';

/** Each literal address of a machine or network in server code that the app calls, links to or connects to. */
export function fixedAddresses(program: Program): Finding[] {
  return addressSites(program).map(({ finding }) => finding);
}

/** The same with their places. */
export function addressSites(program: Program): readonly WrittenSite[] {
  return filesMatching(program, WORDS, PATTERN).flatMap((file) => {
    if (isOtherPlace(file.path) || isFrontEnd(file)) return [];
    return textsIn(file).flatMap((path) => {
      const address = parseAddress(textOf(program, file, path) ?? '');
      if (appends(program, file, path)) return [];
      if (!address || !isFixedService(address) || !isCalled(program, { file, path, address })) return [];
      return [{ file, path, finding: findingOf(file, path, address) }];
    });
  });
}

/** A text that holds none of these is no address of interest. `://` alone would have nearly every file parsed. */
export const WORDS = [
  'localhost',
  '127.0.0.1',
  'host.docker.internal',
  'http://',
  'ws://',
  'mongodb',
  'redis',
  'amqp',
  'postgres',
  'mysql',
  'mariadb',
  'mssql',
  'nats:',
  'ldap',
  'mqtt',
  'bolt:',
  'neo4j',
  'kafka',
  'memcached',
  'smtp',
];

/** A local host, an IP address, a host name without dots before a port, or the scheme of a service. */
const PATTERN =
  /localhost|host\.docker\.internal|\d\.\d+\.\d+\.\d|:\/\/[\w-]+:\d|:\/\/\$\{|(mongodb|redis|valkey|amqp|postgres|mysql|mariadb|mssql|nats|ldap|mqtt|bolt|neo4j|kafka|memcached|smtp)\w*(\+\w+)?:\/\//;

function textsIn(file: SourceFile): NodePath[] {
  const literals = [...file.all('StringLiteral'), ...file.all('TemplateLiteral')] as NodePath[];
  const wholes = literals.filter((path) => isStart(file, path)).map(wholeText);
  return [...new Set(wholes)];
}

/** `${BASE}/users`: the address is written where BASE gets it. */
function appends(program: Program, file: SourceFile, path: NodePath): boolean {
  const [base] = path.isTemplateLiteral() && path.node.quasis[0]!.value.raw === '' ? path.get('expressions') : [];
  return base !== undefined && parseAddress(constantText(program, file, base as NodePath) ?? '') !== undefined;
}

/** Quick look before any work: the literal begins like an address. */
function isStart(file: SourceFile, { node }: NodePath): boolean {
  return /^[a-z][a-z0-9+.-]*(:\/\/|:)|^127\.|^\$\{/i.test(file.text.slice(node.start! + 1, node.start! + 24));
}

interface Literal {
  readonly file: SourceFile;
  readonly path: NodePath;
  readonly address: Address;
}

function isCalled(program: Program, literal: Literal): boolean {
  const { file, path, address } = literal;
  const isWeb = !isServiceScheme(address.scheme);
  if (/^\/(health|healthz|ping|ready|live)\b/.test(address.path)) return false;
  if (isListed(path, isWeb) || isNeither(program, file, path, isWeb)) return false;
  const references = referencesOf(path);
  if (references && references.every((at) => isNeither(program, file, at, isWeb))) return false;
  const leaves = leavesOf(program, [{ file, path, steps: [] }]);
  return leaves.length === 0 || leaves.some((leaf) => !isNoService(program, leaf.file, leaf.path, isWeb));
}

function isNeither(program: Program, file: SourceFile, path: NodePath, isWeb: boolean): boolean {
  return isNoService(program, file, path, isWeb) || isStandIn(program, file, path);
}

const LISTS_OF_SERVICES =
  /^(brokers?|nodes?|hosts?|endpoints?|peers|contactPoints|upstreams?|targets?|backends?|services)$/i;

/** An element of a list of pages, as for CORS; lists of servers to connect to have names of their own. */
function isListed(path: NodePath, isWeb: boolean): boolean {
  const list = path.parentPath;
  if (!isWeb || !list?.isArrayExpression()) return false;
  const holder = list.parentPath;
  return !holder.isObjectProperty() || !LISTS_OF_SERVICES.test(propertyKey(holder.node) ?? '');
}

/** Uses of the constant that the literal is bound to, in its own file; undefined where it is no such constant. */
function referencesOf(path: NodePath): readonly NodePath[] | undefined {
  const declarator = path.parentPath;
  if (!declarator?.isVariableDeclarator() || declarator.node.id.type !== 'Identifier') return undefined;
  const binding = declarator.scope.getBinding(declarator.node.id.name);
  const isExported = declarator.parentPath?.parentPath?.isExportNamedDeclaration();
  return isExported ? undefined : binding?.referencePaths;
}

function findingOf(file: SourceFile, path: NodePath, { scheme, kind }: Address): Finding {
  const where =
    kind === 'local' ? 'this machine' : kind === 'bare' ? 'a name that only one network knows' : 'one fixed machine';
  const isService = isServiceScheme(scheme);
  const what = isService ? `The address of a ${scheme} service` : 'An address';
  return {
    check: 'identity',
    rule: isService ? 'service-address' : 'local-url',
    at: file.locate(path.node),
    message: `${what} is written out and points at ${where}. On another host, or with instances on several, it leads nowhere or to something else.`,
  };
}
