import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { Database, type Entry } from './database.ts';
import { OK, type Reply } from './reply.ts';
import { Unserved } from './served.ts';

type Command = (args: readonly string[], database: number) => Promise<Reply> | Reply;

/** All databases, and the scripts, which are forgotten when the server ends, as Redis forgets them. */
export class Store {
  readonly #file: string;
  readonly #databases = new Map<number, Database>();
  readonly #scripts = new Map<string, string>();

  /** Reads what was saved to `file`, if anything was. */
  constructor(file: string) {
    this.#file = file;
    for (const [number, entries] of readSaved(file)) this.#at(number).restore(entries);
  }

  /** Runs a command in a database, its name in small letters. Rejects with the error that the client is to see. */
  async execute(database: number, [name = '', ...args]: readonly string[]): Promise<Reply> {
    const own = this.#commands.get(name);
    return own === undefined ? this.#at(database).execute(name, args) : own(args, database);
  }

  /** Whether `execute` answers it itself, beside the commands of data. */
  has(name: string): boolean {
    return this.#commands.has(name);
  }

  readonly #commands: ReadonlyMap<string, Command> = new Map<string, Command>([
    ['eval', ([script = '', ...args], database) => (this.#load(script), this.#at(database).script(script, args))],
    ['evalsha', ([sha = '', ...args], database) => this.#at(database).script(this.#script(sha), args)],
    ['script', ([verb = '', ...args]) => this.#scriptCommand(verb.toUpperCase(), args)],
    ['flushall', () => this.#empty([...this.#databases.keys()])],
    ['flushdb', (_, database) => this.#empty([database])],
    ['save', () => this.#save()],
  ]);

  #at(number: number): Database {
    const database = this.#databases.get(number) ?? new Database(number);
    this.#databases.set(number, database);
    return database;
  }

  #load(script: string): string {
    const sha = createHash('sha1').update(script, 'latin1').digest('hex');
    this.#scripts.set(sha, script);
    return sha;
  }

  #script(sha: string): string {
    const script = this.#scripts.get(sha.toLowerCase());
    if (script === undefined) throw new Error('NOSCRIPT No matching script. Please use EVAL.');
    return script;
  }

  #scriptCommand(verb: string, args: readonly string[]): Reply {
    if (verb === 'LOAD') return this.#load(args[0] ?? '');
    if (verb === 'EXISTS') return args.map((sha) => (this.#scripts.has(sha.toLowerCase()) ? 1 : 0));
    if (verb !== 'FLUSH') throw new Unserved(`SCRIPT ${verb}`);
    this.#scripts.clear();
    return OK;
  }

  async #empty(numbers: readonly number[]): Promise<Reply> {
    for (const number of numbers) await this.#at(number).run('flushall', []);
    return OK;
  }

  #save(): Reply {
    const saved = [...this.#databases].map(([number, database]) => [number, database.entries()]);
    writeFileSync(`${this.#file}.new`, serialize(saved));
    renameSync(`${this.#file}.new`, this.#file);
    return OK;
  }
}

function readSaved(file: string): [number, Entry[]][] {
  try {
    return deserialize(readFileSync(file)) as [number, Entry[]][];
  } catch {
    return [];
  }
}
