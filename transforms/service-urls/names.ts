import type { NodePath } from '@babel/traverse';
import { parseAddress, type Address } from '../../detect/identity/address.ts';
import { memberNameOf } from '../../program/flow/place.ts';
import { propertyKey } from '../../program/values/property-key.ts';
import { HOLE } from '../../program/values/text.ts';
import type { Written } from './written.ts';

/** What a variable may be called, best first. */
export interface Candidates {
  readonly names: readonly string[];
  /** The name belongs to this place, and is not given up for that of an equal value elsewhere. */
  readonly telling: boolean;
  /** It is the name that the app has for the whole text. */
  readonly named: boolean;
}

const BY_SCHEME: readonly (readonly [RegExp, string])[] = [
  [/^mongodb/, 'MONGODB_URI'],
  [/^(redis|valkey)/, 'REDIS_URL'],
  [/^(postgres|mysql|mariadb|mssql|sqlserver)/, 'DATABASE_URL'],
  [/^amqp/, 'AMQP_URL'],
  [/^(neo4j|bolt)/, 'NEO4J_URI'],
  [/^mqtt/, 'MQTT_URL'],
  [/^ldap/, 'LDAP_URL'],
  [/^smtp/, 'SMTP_URL'],
];

/** Names that say nothing of what they hold. */
const GENERIC =
  /^(URL|URI|HREF|LINK|TARGET|HOST|HOSTNAME|BASE_?URL|ENDPOINT|PROXY|ADDRESS|ADDR|CONNECTION|CONNECTION_?(STRING|URL)|SERVER|LOCATION|DEST(INATION)?|SRC|TO|FROM|PATH|VALUE|DEFAULT|DSN|OPTIONS|CONFIG|CLIENT|DB|CONN|URLS|HOSTS|REQ|RES|RESPONSE|RESULT|DATA)$/;
const ADDRESS_WORD = /(URL|URI|ORIGIN|HOST|ENDPOINT|ADDRESS|TARGET|DSN)$/;

/** For an address: the custom of its scheme, the name of what holds it, the path that it is mounted at or asked for. */
export function addressNames(written: Written, ownPorts: ReadonlySet<string>): Candidates {
  const address = parseAddress(written.text.replaceAll(HOLE, '0'));
  const holder = holderName(written.path);
  const service = serviceName(address?.scheme ?? '');
  if (service !== undefined) return { ...SHARED, names: ofService(service, holder, address?.path ?? '') };
  const isOwn = ownPorts.has(address?.port ?? '');
  if (isOwn && address!.path.length > 1) return { ...SHARED, names: ['BASE_URL'] };
  if (holder !== undefined) return { names: [holder], telling: true, named: true };
  const mount = mountOf(written.path);
  if (mount !== undefined) return { names: [`${mount}_SERVICE_URL`], telling: true, named: false };
  return { ...SHARED, names: [isOwn ? 'BASE_URL' : nameByHost(address)] };
}

/** The custom, then the holder's name, then that of the database. */
function ofService(service: string, holder: string | undefined, path: string): string[] {
  const database = constantCase(path.slice(1).replace(/[?].*$/, ''));
  return [service, holder ?? '', database === '' ? '' : `${database}_${service}`].filter((name) => name !== '');
}

const SHARED = { telling: false, named: false };

/** The custom of a scheme; undefined for web addresses, which have none. */
function serviceName(scheme: string): string | undefined {
  if (/^(https?|wss?|)$/.test(scheme)) return undefined;
  return BY_SCHEME.find(([pattern]) => pattern.test(scheme))?.[1] ?? `${constantCase(scheme)}_URL`;
}

/** `http://users:3000` → `USERS_URL`, `http://localhost:3001/users/1` → `USERS_SERVICE_URL`. */
function nameByHost(address: Address | undefined): string {
  if (address?.kind === 'bare') return `${constantCase(address.host)}_URL`;
  const asked = segmentOf(address?.path ?? '');
  return asked === undefined ? 'SERVICE_URL' : `${asked}_SERVICE_URL`;
}

/** The name of the constant, property or variable that the text is given to, with a word for what it is; undefined for one that says nothing. */
function holderName(path: NodePath): string | undefined {
  const written = holderOf(path);
  const name = written === undefined ? '' : constantCase(written);
  if (name === '' || GENERIC.test(name)) return undefined;
  return ADDRESS_WORD.test(name) ? name : `${name}_URL`;
}

function holderOf(path: NodePath): string | undefined {
  const parent = path.parentPath;
  const own = parent ? nameOf(parent) : undefined;
  return own !== undefined && !GENERIC.test(constantCase(own)) ? own : madeOf(path);
}

/** `const users = axios.create({ baseURL: 'http://localhost:3001' })`: what is made with the option. */
function madeOf(path: NodePath): string | undefined {
  const call = path.parentPath?.isObjectProperty() ? path.parentPath.parentPath.parentPath : undefined;
  const holder = call?.isCallExpression() || call?.isNewExpression() ? call.parentPath : undefined;
  return holder?.isVariableDeclarator() ? nameOf(holder) : undefined;
}

function nameOf(parent: NodePath): string | undefined {
  if (parent.isVariableDeclarator()) return parent.node.id.type === 'Identifier' ? parent.node.id.name : undefined;
  if (parent.isObjectProperty() || parent.isClassProperty()) return propertyKey(parent.node);
  if (!parent.isAssignmentExpression() && !parent.isAssignmentPattern()) return undefined;
  const left = parent.get('left') as NodePath;
  return left.isIdentifier() ? left.node.name : memberNameOf(left);
}

/** `app.use('/users', proxy('http://localhost:3001'))` → `USERS`. */
function mountOf(path: NodePath): string | undefined {
  for (let at: NodePath | null = path; at && !at.isFunction() && !at.isStatement(); at = at.parentPath) {
    const call: NodePath | null = at.parentPath;
    const first = call?.isCallExpression() && at.key !== 0 ? call.node.arguments[0] : undefined;
    if (first?.type === 'StringLiteral' && first.value.startsWith('/')) return segmentOf(first.value);
  }
  return undefined;
}

/** The last word of a path that is neither a version, a parameter nor `api`. */
function segmentOf(path: string): string | undefined {
  const words = path.replace(/[?#].*$/, '').split('/');
  const word = words.find((part) => /^[a-z][\w-]*$/i.test(part) && !/^(api|v\d+)$/i.test(part));
  return word === undefined ? undefined : constantCase(word);
}

/** `userServiceUrl` → `USER_SERVICE_URL`. */
export function constantCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$|^\d+_*/g, '')
    .toUpperCase();
}

const SPACES: Readonly<Record<string, string>> = {
  nodemailer: 'SMTP',
  ioredis: 'REDIS',
  'socket.io-redis': 'REDIS',
  'connect-redis': 'REDIS',
  bull: 'REDIS',
  bullmq: 'REDIS',
  kue: 'REDIS',
  mysql2: 'MYSQL',
  mariadb: 'MYSQL',
  pg: 'POSTGRES',
  'pg-promise': 'POSTGRES',
  postgres: 'POSTGRES',
  sequelize: 'DATABASE',
  typeorm: 'DATABASE',
  knex: 'DATABASE',
  amqplib: 'AMQP',
  kafkajs: 'KAFKA',
  jsonwebtoken: 'JWT',
};

/** `SMTP_PASSWORD` for `pass` of nodemailer. */
export function libraryName(library: string, word: string): string {
  const space = SPACES[library] ?? constantCase(library.replace(/^@/, ''));
  return `${space}_${word}`;
}
