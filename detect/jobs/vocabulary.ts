import { FS_PACKAGES } from '../../program/disk/fs-packages.ts';

/** What one call does, as far as it bears on running a timer in every instance. */
export type Effect =
  /** Changes what all instances share: a database, a queue, another service; sends mail or messages. */
  | 'write'
  /** Asks another service to do something: a POST and its kin. */
  | 'request'
  /** Sends to sockets of this process. */
  | 'broadcast'
  | 'read'
  /** Files of this machine. */
  | 'disk'
  /** Runs a program of this machine: it may do anything. */
  | 'command'
  /** Metrics, memory, garbage of this process. */
  | 'process'
  /** Computes, logs, or changes memory of this process. */
  | 'local'
  /** Takes a lock that all instances share. */
  | 'lock'
  | 'unknown';

const set = (words: string): Set<string> => new Set(words.trim().split(/\s+/));

/** Packages whose every call has one effect. */
const PACKAGES: readonly (readonly [Effect, Set<string>])[] = [
  [
    'write',
    set(`nodemailer @sendgrid/mail mailgun.js mailgun-js resend postmark twilio web-push expo-server-sdk @slack/web-api @slack/webhook
    node-telegram-bot-api telegraf discord.js firebase-admin apn stripe @aws-sdk/client-ses @aws-sdk/client-sns @aws-sdk/client-sqs bull bullmq
    agenda bee-queue pg-boss kafkajs amqplib mqtt`),
  ],
  ['disk', new Set([...FS_PACKAGES, ...set('rimraf del glob fast-glob tmp archiver adm-zip chokidar')])],
  ['command', set('child_process execa shelljs cross-spawn simple-git node-cmd zx')],
  [
    'process',
    set(
      'prom-client v8 perf_hooks os process cluster worker_threads pidusage heapdump systeminformation node-os-utils newrelic dd-trace hot-shots appmetrics diskusage async_hooks',
    ),
  ],
  ['lock', set('redlock redis-semaphore mutex-redis @sesamecare-oss/redlock live-mutex')],
  [
    'local',
    set(`winston pino bunyan log4js debug chalk picocolors signale consola loglevel tracer ora cli-progress npmlog morgan lodash underscore ramda async
    uuid nanoid crypto crypto-js bcrypt bcryptjs moment moment-timezone dayjs date-fns luxon ms path util url querystring qs zlib events stream buffer assert
    string_decoder timers node-cron cron croner cron-parser node-schedule later cheerio jsdom xml2js fast-xml-parser csv-parse csv-parser papaparse joi zod yup
    validator semver socket.io-client p-limit p-queue p-map p-retry bluebird q rxjs http-errors i18n handlebars ejs pug mustache sharp jimp jsonwebtoken deepmerge lru-cache
    node-cache memory-cache bottleneck he marked iconv-lite immer immutable mathjs random seedrandom @faker-js/faker colors kleur dotenv config`),
  ],
];

/** Packages that fetch: the call's own method says whether they only read. */
export const FETCHERS = set(
  'axios got node-fetch cross-fetch undici superagent needle request request-promise request-promise-native http https ky wretch phin',
);

export function effectOfPackage(name: string): Effect | undefined {
  if (/^(@sentry\/|@opentelemetry\/|@datadog\/)/.test(name)) return 'process';
  return PACKAGES.find(([, names]) => names.has(name))?.[0];
}

/** Packages of databases and stores that all instances share: `set`, `delete`, `add` and the like change them. */
export const SHARED_STORES =
  set(`mongoose mongodb monk mongojs pg pg-promise postgres mysql mysql2 mariadb mssql oracledb redis ioredis @redis/client handy-redis sequelize
  sequelize-typescript typeorm knex objection bookshelf @prisma/client drizzle-orm @mikro-orm/core redbean-node firebase firebase-admin @google-cloud/firestore
  @google-cloud/datastore @supabase/supabase-js @elastic/elasticsearch cassandra-driver couchbase nano memcached memjs waterline @aws-sdk/client-dynamodb
  @aws-sdk/lib-dynamodb aws-sdk @aws-sdk/client-s3 minio @google-cloud/storage arangojs neo4j-driver rethinkdb meilisearch algoliasearch influx`);

/** Methods of databases, mailers and queues that change something, whatever library has them. */
const WRITES =
  /^(save|insert|create(?!QueryBuilder|Connection|Client|Hash|Hmac|Server|Context|Interface|ReadStream|Transport|Channel|Cipher|Decipher|Element|Date|Error|Logger|Pool|Worker)|update|upsert|destroy|bulk|replaceOne|findOneAnd|findByIdAnd|findAnd|increment|decrement|patch|trash|persist|deleteOne|deleteMany|deleteAll|deleteBy|deleteWhere|delete[A-Z]|remove[A-Z]|truncate|executeSql|store|hset|hmset|hincr|hdel|sadd|srem|zadd|zrem|lpush|rpush|lpop|rpop|incr|decr|setex|expire|flush|publish|sendMail|sendEmail|sendMessage|sendNotification|sendPush|sendSms|postMessage|notify|enqueue|dispatch|upload|putObject|copyObject)/;
const READS =
  /^(find|get|count|select|fetch|list|load|read|search|query|has|exists|aggregate|where|order|sort|limit|skip|offset|lean|populate|distinct|first|pluck|hget|hgetall|smembers|lrange|zrange|keys|scan|ping|stat|describe|head|check|is[A-Z]|eager|withGraph|andWhere|innerJoin|leftJoin|join|raw|eachDay|paginate|toArray|next|connect|disconnect|end|close|authenticate|subscribe|verify|validate|parse)/;
/** Change a table of this process, or shared data: the object decides. */
export const AMBIGUOUS = set(
  'set add delete push clear remove unshift pop shift splice put append write send emit update reset',
);
const PURE =
  set(`map filter forEach reduce some every find findIndex sort slice splice concat join split includes indexOf lastIndexOf flat flatMap keys values entries
  fill reverse at match matchAll replace replaceAll test exec trim trimStart trimEnd padStart padEnd toLowerCase toUpperCase startsWith endsWith substring substr charAt
  charCodeAt toString toFixed toISOString toLocaleString toLocaleDateString toLocaleTimeString toJSON valueOf getTime getFullYear getMonth getDate getDay getHours
  getMinutes getSeconds setHours setMinutes setSeconds setDate setMonth setFullYear then catch finally bind call apply unref ref on once off removeListener
  removeAllListeners hasOwnProperty isArray log info warn error debug trace verbose silly fatal child time timeEnd format add subtract diff isBefore isAfter startOf
  endOf unix tz utc local toDate clone stop start cancel abort destroySoon pipe resume pause nextTick setEncoding normalize toLocaleLowerCase toLocaleUpperCase text`);
const PURE_NAMES =
  set(`setTimeout setImmediate setInterval clearTimeout clearInterval clearImmediate queueMicrotask parseInt parseFloat isNaN isFinite Number String Boolean
  Array Object Symbol BigInt Date RegExp Error TypeError RangeError Map Set WeakMap WeakSet Promise URL URLSearchParams Buffer encodeURIComponent decodeURIComponent
  structuredClone require AbortController TextDecoder TextEncoder Intl Uint8Array Proxy gc atob btoa super`);
export const PURE_OBJECTS = set(
  'console Math JSON Object Array Date Number String Promise Buffer Symbol Reflect Intl Atomics URL performance Error',
);

/** Commands of node-redis 4 and later, in its spelling. */
const REDIS_WRITES =
  /^(h(Set|Incr|Del|MSet)|s(Add|Rem|Pop|Move)|z(Add|Rem|Incr|Pop)|[lr](Push|Pop|Rem|Trim)|x(Add|Del|Trim)|setEx|pSetEx|pExpire|getDel|mSet)/;

export const isWriteMethod = (name: string): boolean => WRITES.test(name) || REDIS_WRITES.test(name);
export const isReadMethod = (name: string): boolean => READS.test(name);
export const isPureMethod = (name: string): boolean => PURE.has(name);
export const isPureName = (name: string): boolean => PURE_NAMES.has(name);
