import { OK, type Reply, Status } from './reply.ts';
import { checkArguments, Unserved } from './served.ts';
import type { Store } from './store.ts';

/** What ioredis reads before it sends commands. */
const INFO = '# Server\r\nredis_version:7.0.0\r\nredis_mode:standalone\r\n# Persistence\r\nloading:0\r\n';

type Command = (args: readonly string[]) => Promise<Reply> | Reply;

/** The conversation with one client: its database, its name, its transaction. */
export class Session {
  readonly #store: Store;
  readonly #id: number;
  #database = 0;
  #queue: (readonly string[])[] | undefined;
  #isSpoilt = false;
  #refused: string | undefined;

  constructor(store: Store, id: number) {
    this.#store = store;
    this.#id = id;
  }

  /** Answers a command: its name, then its arguments. Never rejects: errors are answers. */
  async answer([first = '', ...args]: readonly string[]): Promise<Reply> {
    const words = [first.toLowerCase(), ...args];
    try {
      return await (this.#queue === undefined || ENDS.has(words[0]!) ? this.#execute(words) : this.#enqueue(words));
    } catch (error) {
      return error as Error;
    }
  }

  /** What the client wanted to speak, if it has not gone on without it. */
  get refused(): string | undefined {
    return this.#refused;
  }

  async #execute(words: readonly string[]): Promise<Reply> {
    const [name = '', ...args] = words;
    const own = this.#commands.get(name);
    if (own !== undefined) return own(args);
    this.#refused = undefined;
    return this.#store.execute(this.#database, words);
  }

  readonly #commands: ReadonlyMap<string, Command> = new Map<string, Command>([
    ['ping', ([text]) => text ?? new Status('PONG')],
    ['echo', ([text = '']) => text],
    ['quit', () => OK],
    ['info', () => ((this.#refused = undefined), INFO)],
    [
      'auth',
      () => new Error('ERR AUTH called without any password configured: the Redis embedded in unsticky has none'),
    ],
    ['hello', ([version]) => this.#hello(version)],
    ['select', ([number = '']) => this.#select(number)],
    ['client', ([verb = '']) => this.#client(verb.toUpperCase())],
    ['multi', () => this.#multi()],
    ['discard', () => this.#end('DISCARD') && OK],
    ['exec', () => this.#exec()],
  ]);

  /** ioredis 6 goes on with RESP2; node-redis 6 does not, unless it is told before. */
  #hello(version: string | undefined): Reply {
    if (version === '2') return ['server', 'redis', 'version', '7.0.0', 'proto', 2];
    this.#refused = `HELLO ${version ?? ''} (RESP3; node-redis does without by createClient({ RESP: 2 }))`;
    return new Error('NOPROTO unsupported protocol version');
  }

  #select(number: string): Reply {
    if (!/^\d{1,2}$/.test(number)) return new Error('ERR DB index is out of range');
    this.#database = Number(number);
    return OK;
  }

  #client(verb: string): Reply {
    if (verb === 'ID') return this.#id;
    if (verb === 'SETNAME' || verb === 'SETINFO') return OK;
    // As Redis 7 answers node-redis 6, which goes on.
    if (verb === 'MAINT_NOTIFICATIONS') return new Error(`ERR unknown subcommand '${verb}'`);
    throw new Unserved(`CLIENT ${verb}`);
  }

  #multi(): Reply {
    if (this.#queue !== undefined) return new Error('ERR MULTI calls can not be nested');
    this.#queue = [];
    this.#isSpoilt = false;
    return OK;
  }

  /** What cannot be run spoils the whole transaction. */
  #enqueue(words: readonly string[]): Reply {
    const [name = '', ...args] = words;
    try {
      if (!this.#commands.has(name) && !this.#store.has(name)) checkArguments(name, args);
    } catch (error) {
      this.#isSpoilt = true;
      throw error;
    }
    this.#queue?.push(words);
    return new Status('QUEUED');
  }

  #end(verb = 'EXEC'): (readonly string[])[] {
    const queue = this.#queue;
    this.#queue = undefined;
    if (queue === undefined) throw new Error(`ERR ${verb} without MULTI`);
    return queue;
  }

  async #exec(): Promise<Reply> {
    const queue = this.#end();
    if (this.#isSpoilt) return new Error('EXECABORT Transaction discarded because of previous errors.');
    const replies: Reply[] = [];
    for (const words of queue) replies.push(await this.answer(words));
    return replies;
  }
}

/** Not held back by a transaction. */
const ENDS: ReadonlySet<string> = new Set(['multi', 'exec', 'discard']);
