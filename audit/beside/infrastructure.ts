import { posix } from 'node:path';

const NAMES = new Set(
  (
    'redis valkey keydb memcached postgres postgresql pg db database mysql mariadb mongo mongodb nginx haproxy traefik caddy envoy ' +
    'httpd apache proxy rabbitmq kafka zookeeper nats minio elasticsearch opensearch kibana grafana prometheus jaeger vault ' +
    'consul etcd mailhog adminer phpmyadmin localstack'
  ).split(' '),
);

/** Whether an image or a service is known to be something else than the app: a database, a proxy, a broker. */
export function isInfrastructure(imageOrName: string | undefined): boolean {
  if (!imageOrName) return false;
  const name = posix.basename(imageOrName.replace(/@.*$/, '')).replace(/:.*$/, '');
  return NAMES.has(name.toLowerCase().replace(/-(alpine|server|stack)$/, ''));
}
