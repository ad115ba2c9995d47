import { quoted, type Style } from '../ast/style.ts';

/** Which of the two shared tables is wanted, for which client, in which language. */
export interface MapText {
  /** `RedisMap`: a hash, kept until deleted. `RedisCache`: one key an entry, with a time to live. */
  readonly name: 'RedisMap' | 'RedisCache';
  readonly kind: 'redis' | 'ioredis';
  readonly major: number;
  readonly typescript: boolean;
  readonly esm: boolean;
}

/** The text of the module that gives the app a Map in Redis; the verbs of Map, each returning a promise. */
export function mapModule(text: MapText, style: Style): string {
  const body = (text.name === 'RedisMap' ? hashLines(text) : keyLines(text)).join('\n');
  const plain = [
    ...codecLines(text),
    '',
    body,
    ...(text.esm ? [] : ['', `module.exports = { ${text.name} };`]),
    '',
  ].join('\n');
  return inStyle(plain, style);
}

function codecLines({ typescript, esm }: MapText): string[] {
  const load = esm
    ? "import { deserialize, serialize } from 'node:v8';"
    : "const { deserialize, serialize } = require('node:v8');";
  const any = typescript ? ': unknown' : '';
  return [
    load,
    '',
    '// Plain JSON where it says everything; what JSON would lose (Date, Map, Set, Buffer, BigInt, undefined) goes through v8.',
    `const isPlain = (value${any})${typescript ? ': boolean' : ''} =>`,
    "  value === null || typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)) ||",
    '  (Array.isArray(value) && value.every(isPlain)) ||',
    "  (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain));",
    `const encode = (value${any})${typescript ? ': string' : ''} => (isPlain(value) ? JSON.stringify(value) : \`v8:\${serialize(value).toString('base64')}\`);`,
    `const decode = (text${typescript ? ': string' : ''}) => (text.startsWith('v8:') ? deserialize(Buffer.from(text.slice(3), 'base64')) : JSON.parse(text));`,
  ];
}

/** The client's spelling of a command. */
function command(kind: 'redis' | 'ioredis', name: string): string {
  return kind === 'ioredis' ? name.toLowerCase() : name;
}

function opening({ name, typescript, esm }: MapText, doc: string, fields: readonly string[]): string[] {
  const generics = typescript ? '<K, V>' : '';
  const types: Record<string, string> = { client: 'Client', name: 'string', seconds: 'number' };
  const parameters = fields
    .map((field) => (typescript ? `private readonly ${field}: ${types[field]}` : field))
    .join(', ');
  const assignments = typescript ? [] : fields.map((field) => `    this.${field} = ${field};`);
  return [
    `/** ${doc} */`,
    `${esm ? 'export ' : ''}class ${name}${generics} {`,
    `  constructor(${parameters}) {${assignments.length === 0 ? '}' : ''}`,
    ...assignments,
    ...(assignments.length === 0 ? [] : ['  }']),
    '',
  ];
}

function method(name: string, parameters: string, result: string, lines: readonly string[]): string[] {
  return [`  async ${name}(${parameters})${result} {`, ...lines.map((line) => `    ${line}`), '  }', ''];
}

function hashLines(text: MapText): string[] {
  const c = (name: string): string => `this.client.${command(text.kind, name)}`;
  const { typescript: ts } = text;
  const key = ts ? 'key: K' : 'key';
  const value = ts ? 'value: V' : 'value';
  const as = (type: string): string => (ts ? `: Promise<${type}>` : '');
  const found = text.kind === 'ioredis' || text.major < 5 ? ['return Boolean(%)'] : ['return (%) === 1'];
  const truth = (call: string): string => `${found[0]!.replace('%', `await ${call}`)};`;
  const methods = [
    method('get', key, as('V | undefined'), [
      `const text = await ${c('hGet')}(this.name, encode(key));`,
      'return text === null || text === undefined ? undefined : decode(text);',
    ]),
    method('set', `${key}, ${value}`, as('void'), [`await ${c('hSet')}(this.name, encode(key), encode(value));`]),
    method('has', key, as('boolean'), [truth(`${c('hExists')}(this.name, encode(key))`)]),
    method('delete', key, as('boolean'), [`return (await ${c('hDel')}(this.name, encode(key))) === 1;`]),
    method('clear', '', as('void'), [`await ${c('del')}(this.name);`]),
    method('size', '', as('number'), [`return ${c('hLen')}(this.name);`]),
    method('entries', '', as('[K, V][]'), [
      `const all = await ${c('hGetAll')}(this.name);`,
      `return Object.entries(all).map(([key, value]) => [decode(key), decode(value)]${ts ? ' as [K, V]' : ''});`,
    ]),
    method('keys', '', as('K[]'), ['return (await this.entries()).map(([key]) => key);']),
    method('values', '', as('V[]'), ['return (await this.entries()).map(([, value]) => value);']),
  ].flat();
  return [
    ...clientType(text, ['hGet', 'hSet', 'hExists', 'hDel', 'del', 'hLen', 'hGetAll']),
    ...opening(text, 'A Map that all instances share: a hash in Redis.', ['client', 'name']),
    ...methods.slice(0, -1),
    '}',
  ];
}

function keyLines(text: MapText): string[] {
  const c = (name: string): string => `this.client.${command(text.kind, name)}`;
  const { typescript: ts, kind } = text;
  const key = ts ? 'key: K' : 'key';
  const as = (type: string): string => (ts ? `: Promise<${type}>` : '');
  const ttl = kind === 'ioredis' ? "'EX', this.seconds" : '{ EX: this.seconds }';
  const methods = [
    [`  at(${key})${ts ? ': string' : ''} {`, '    return `${this.name}:${encode(key)}`;', '  }', ''],
    method('get', key, as('V | undefined'), [
      `const text = await ${c('get')}(this.at(key));`,
      'return text === null ? undefined : decode(text);',
    ]),
    method('set', `${key}, ${ts ? 'value: V' : 'value'}`, as('void'), [
      `await ${c('set')}(this.at(key), encode(value), ${ttl});`,
    ]),
    method('has', key, as('boolean'), [`return (await ${c('exists')}(this.at(key))) === 1;`]),
    method('delete', key, as('boolean'), [`return (await ${c('del')}(this.at(key))) === 1;`]),
    method('keys', '', as('K[]'), [
      `const names${ts ? ': string[]' : ''} = [];`,
      ...scanLines(text),
      'return names.map((name) => decode(name.slice(this.name.length + 1)));',
    ]),
    method('entries', '', as('[K, V][]'), [
      'const keys = await this.keys();',
      `const all = await Promise.all(keys.map(async (key) => [key, await this.get(key)]${ts ? ' as [K, V | undefined]' : ''}));`,
      `return all.filter(([, value]) => value !== undefined)${ts ? ' as [K, V][]' : ''};`,
    ]),
    method('values', '', as('V[]'), ['return (await this.entries()).map(([, value]) => value);']),
    method('size', '', as('number'), ['return (await this.keys()).length;']),
    method('clear', '', as('void'), ['for (const key of await this.keys()) await this.delete(key);']),
  ].flat();
  return [
    ...clientType(text, ['get', 'set', 'exists', 'del']),
    ...opening(text, 'A cache that all instances share: one Redis key an entry, gone after `seconds`.', [
      'client',
      'name',
      'seconds',
    ]),
    ...methods.slice(0, -1),
    '}',
  ];
}

function scanLines({ kind, major }: MapText): string[] {
  if (kind === 'ioredis')
    return ['for await (const page of this.client.scanStream({ match: `${this.name}:*` })) names.push(...page);'];
  if (major >= 5)
    return ['for await (const page of this.client.scanIterator({ MATCH: `${this.name}:*` })) names.push(...page);'];
  return ['for await (const name of this.client.scanIterator({ MATCH: `${this.name}:*` })) names.push(name);'];
}

function clientType({ typescript, kind }: MapText, _commands: readonly string[]): string[] {
  if (!typescript) return [];
  return kind === 'ioredis'
    ? ["type Client = import('ioredis').Redis;", '']
    : ["type Client = ReturnType<typeof import('redis').createClient>;", ''];
}

/** Rewrites text with single quotes, semicolons, two spaces and LF into a file's own habits. */
function inStyle(text: string, style: Style): string {
  const quotes =
    style.quote === "'"
      ? text
      : text.replace(/(?<![\w`])'((?:[^'\\\n`]|\\.)*)'/g, (_, inner: string) => quoted(inner, style));
  const ends = style.semicolons ? quotes : quotes.replace(/;$/gm, '');
  const indented =
    style.indent === '  ' ? ends : ends.replace(/^( {2})+/gm, (lead) => style.indent.repeat(lead.length / 2));
  return style.newline === '\n' ? indented : indented.replaceAll('\n', '\r\n');
}
