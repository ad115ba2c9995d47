/** What people read about one rule of the audit. */
export interface RuleWords {
  /** What it is that was found. */
  readonly what: string;
  /** What goes wrong with two instances. */
  readonly breaks: string;
  /** What people do about it. */
  readonly people: string;
}

/** Rules by how their names read; the first that fits says what is meant. */
const WORDS: readonly (readonly [RegExp, RuleWords])[] = [
  [
    /^literal-secret$/,
    {
      what: 'A secret that signs or encrypts, such as that of a session or a token, is written into the source.',
      breaks: 'Whoever can read the code can sign as the app does, and deploys cannot have secrets of their own.',
      people: 'They read it from the environment, and make a new one, because the old one has been seen.',
    },
  ],
  [
    /^literal-secret-default$/,
    {
      what: 'A secret in the source stands in where its environment variable is not set.',
      breaks: 'A deploy that forgets the variable runs with a secret that everybody can read, and nobody notices.',
      people: 'They set the variable in every deploy, and let the app stop at start where it is missing.',
    },
  ],
  [
    /^(literal-credential|credentials-in-url)$/,
    {
      what: 'A password, key or token for another service is written into the source.',
      breaks: 'Deploys cannot have credentials of their own, and whoever reads the code has these.',
      people: 'They read it from the environment, and make a new one, because the old one has been seen.',
    },
  ],
  [
    /^random-(secret|per-process)$/,
    {
      what: 'A secret or a value is made up when the process starts.',
      breaks: 'Each instance has another one: what one signs or gives out, the next refuses, and a restart forgets it.',
      people: 'They make it once, and hand it to every instance in an environment variable.',
    },
  ],
  [
    /^generated-secret-file$/,
    {
      what: 'A secret is made when its file is missing, and kept on the disk of the machine.',
      breaks: 'Two machines make two of them: what one signs, the other refuses.',
      people: 'They make it once, and hand it to every instance in an environment variable or a store of secrets.',
    },
  ],
  [
    /^(express-session-(memory|local-disk)|other-session-memory|store-by-setting)$/,
    {
      what: 'Sessions are kept in the memory of the process, or on its disk, at least where a setting says so.',
      breaks: 'A user who logged in on one instance is a stranger to the next, and a restart logs everybody out.',
      people: 'They keep sessions in Redis or in the database.',
    },
  ],
  [
    /^(own-limiter|.*limit.*-memory|express-(slow-down|brute)-memory|limiters-share-prefix)$/,
    {
      what: 'Requests are counted in the memory of the process, or under a name that several limiters share.',
      breaks: 'With two instances a client may do twice as much; limiters of one name count for each other.',
      people: 'They give the limiter a store in Redis, with a prefix of its own.',
    },
  ],
  [
    /^.*-disk$/,
    {
      what: 'Uploads are put into a folder of the machine.',
      breaks: 'A file that was uploaded to one instance is missing on the next.',
      people: 'They put it into object storage, such as S3, and serve it from there.',
    },
  ],
  [
    /^disk-(data|file)$/,
    {
      what: 'A request writes a file that a later request needs.',
      breaks: 'The next request may reach a machine that does not have the file.',
      people: 'They keep it in the database, in Redis or in object storage.',
    },
  ],
  [
    /^(file|memory)-database$/,
    {
      what: 'The database is a file of this machine, or lies in the memory of the process.',
      breaks: 'Each instance writes to a database of its own, and they drift apart.',
      people: 'They use a database server that all instances reach.',
    },
  ],
  [
    /^(set-interval|cron|self-rescheduling-timeout|delayed-timeout)$/,
    {
      what: 'A timer or a schedule works for the whole service, or work waits in a timer.',
      breaks: 'Every instance does the work, so it is done once for each; what waits is lost with the process.',
      people: 'They put it into a queue, such as bull or BullMQ, so that each tick runs once over all instances.',
    },
  ],
  [
    /^(connection-table|event-stream-list|ws-fan-out|socket-io-no-adapter)$/,
    {
      what: 'The process keeps the connections of its clients, and tells them things from there.',
      breaks: 'A message reaches only the clients of the instance that sends it.',
      people: 'They let each instance keep its own connections, and send messages through Redis to all of them.',
    },
  ],
  [
    /^process-lock$/,
    {
      what: 'A flag keeps work from running twice at a time, in this process alone.',
      breaks: 'Two instances do the work at the same time.',
      people: 'They take the lock in Redis (SET with NX and an expiry) or in the database, or let a queue do the work.',
    },
  ],
  [
    /-counter$/,
    {
      what: 'A number in memory is counted up, for ids or statistics.',
      breaks: 'Two instances give out the same numbers, and a restart begins again.',
      people: 'They count in Redis (INCR), or let the database give out the numbers.',
    },
  ],
  [
    /-(flag|variable)$/,
    {
      what: 'A value in memory that requests or ticks replace is read by others.',
      breaks: 'What is set on one instance is not seen by the next, and a restart forgets it.',
      people: 'They keep it in Redis or the database, and read it where it is needed.',
    },
  ],
  [
    /^(module|class-field|factory-closure|app-locals|global)-(map|set|array|object|wrapper|library)$|^cache-library$/,
    {
      what: 'A table, list or cache in memory lives longer than a request, and requests write it.',
      breaks: 'Each instance has another one: answers differ, and a restart loses what only memory held.',
      people: 'They keep it in Redis, with a lifetime where it is a cache, or in the database.',
    },
  ],
  [
    /^environment-written$/,
    {
      what: 'A setting is changed in the environment of the process while it runs.',
      breaks: 'Other instances, and this one after a restart, go on with the old value.',
      people: 'They keep settings that change in the database or in Redis.',
    },
  ],
  [
    /^(local-url|service-address|default-host|service-host)$/,
    {
      what: 'The address of a service is written into the source, or left at this machine by default.',
      breaks: 'On another machine, or in a container, it leads nowhere or to somebody else.',
      people: 'They read it from the environment, with the old address as default of development.',
    },
  ],
  [
    /^(host-name-as-id|node-cluster)$/,
    {
      what: 'The name or number of the machine or process stands for who it is, or it starts more of itself.',
      breaks: 'Such a name is not the same after a deploy, and not unique over all machines.',
      people: 'They give each piece of work an id of its own, and leave instances to what runs them.',
    },
  ],
  [
    /^sticky-/,
    {
      what: 'A balancer sends each client to the same instance again.',
      breaks: 'It hides state until an instance is replaced; then its clients lose what it held.',
      people: 'They move the state out, and then turn affinity off.',
    },
  ],
  [
    /^instances-/,
    {
      what: 'More than one instance is configured for an app that keeps state.',
      breaks: 'Whatever the audit finds in the code goes wrong there already.',
      people: 'They run one instance until the state is moved out.',
    },
  ],
  [
    /^upload-volume-/,
    {
      what: 'A volume holds the folder that uploads are put into.',
      breaks: 'A volume belongs to one machine, unless it is shared, and keeps old files when the code has moved on.',
      people: 'They move uploads to object storage, copy what is there, and drop the volume.',
    },
  ],
  [
    /^missing-await$/,
    {
      what: 'A write is not waited for.',
      breaks: 'The answer may come before the write, so that the next request, on another instance, does not see it.',
      people: 'They await it.',
    },
  ],
];

/** The words of a rule, by its name as findings, baselines and suppressions spell it; undefined where it is none. */
export function ruleWordsOf(rule: string): RuleWords | undefined {
  return WORDS.find(([pattern]) => pattern.test(rule))?.[1];
}
