import { HOLE } from '../../program/values/text.ts';

/** What a literal address points at. */
export interface Address {
  readonly scheme: string;
  readonly host: string;
  readonly port: string | undefined;
  readonly path: string;
  /** `local`: this machine. `fixed-ip`: one machine. `bare`: a name that only one network knows. `public`: a domain. */
  readonly kind: 'local' | 'fixed-ip' | 'bare' | 'public';
  /** A password stands in it. */
  readonly credentials: boolean;
}

const URL_FORM =
  /^([a-z][a-z0-9+.-]*):\/\/(?:([^/@\s]*)@)?(\[[0-9a-f:]+\]|[^/:?#@\s,]*)(?::(\d+|\uFFFC))?(?:,[^/\s]*)?([/?#][^\s]*)?$/i;
const HOST_PORT = /^(localhost|127\.0\.0\.1|host\.docker\.internal|::1)():(\d+|\uFFFC)$/i;
const LOCAL = /^(localhost|127(\.\d+){3}|\[::1\]|::1|0\.0\.0\.0|host\.docker\.internal)$/i;

/** Reads a URL, or `localhost:port`, whose host is written out; undefined for any other text. */
export function parseAddress(text: string): Address | undefined {
  const short = HOST_PORT.exec(text);
  if (short) return { scheme: '', host: short[1]!, port: short[3], path: '', kind: 'local', credentials: false };
  const [, scheme, user, host, port, path] = URL_FORM.exec(text) ?? [];
  if (scheme === undefined || host === undefined || host === '' || host.includes(HOLE)) return undefined;
  const credentials = user !== undefined && /:[^\uFFFC]+$/.test(user);
  return { scheme: scheme.toLowerCase(), host, port, path: path ?? '', kind: kindOfHost(host), credentials };
}

/** Judges a host by its form alone. */
export function kindOfHost(host: string): Address['kind'] {
  if (LOCAL.test(host)) return 'local';
  if (/^\d+(\.\d+){3}$/.test(host)) return 'fixed-ip';
  return host.includes('.') ? 'public' : 'bare';
}

/** Schemes of databases, brokers, caches and directories: whoever is addressed so is a service. */
const SERVICES =
  /^(mongodb(\+srv)?|rediss?|valkeys?|postgres(ql)?|mysql2?|mariadb|mssql|sqlserver|amqps?|nats|kafka|memcached|couchbases?|couchdb|neo4j(\+s)?|bolt(\+s)?|ldaps?|smtps?|mqtts?|cassandra|clickhouse|influxdb|stomp|tcp|grpcs?|etcd|zookeeper)$/;
const WEB = /^(https?|wss?)?$/;

/** True for an address that names one machine or network and so differs between places where the app runs. */
export function isFixedService({ scheme, kind, port, host }: Address): boolean {
  if (SERVICES.test(scheme)) return kind !== 'public';
  if (!WEB.test(scheme)) return false;
  if (kind === 'bare') return port !== undefined && /^[a-z][\w-]*$/i.test(host);
  return kind !== 'public';
}

export function isServiceScheme(scheme: string): boolean {
  return SERVICES.test(scheme);
}
