import { quoted, styleOf } from '../../ast/style.ts';
import { moduleKindOf } from '../../program/modules/kind.ts';
import type { Program } from '../../program/program.ts';
import type { PlanOptions } from '../../program/transform.ts';
import { libFolder } from '../../recipes/generated-file.ts';
import { useLibModule, type LibUse } from '../../recipes/lib-module.ts';
import type { ClientPlan } from '../../recipes/redis/client.ts';
import { mapModule } from '../../templates/redis-map.ts';
import { setModule } from '../../templates/redis-set.ts';
import type { Home } from './home.ts';
import { isText } from './text-key.ts';
import type { Table } from './table.ts';
import { typeArguments } from './table-type.ts';

/** What is written where the table was made. */
export interface Wanted {
  readonly client: ClientPlan;
  readonly home: Home;
  readonly options: PlanOptions;
  readonly name: string;
}

const BASES = { RedisMap: 'redis-map', RedisCache: 'redis-cache', RedisSet: 'redis-set', RedisTable: 'redis-table' };

/** The module with the class, which all tables of its kind share. */
export function helperOf(program: Program, { initial: { file } }: Table, { client, home, options }: Wanted): LibUse {
  const name = home.className;
  const esm = moduleKindOf(program, file) === 'esm';
  const language = { kind: client.kind, major: client.major, typescript: file.isTypeScript, esm };
  const text =
    name === 'RedisSet' ? setModule(language, styleOf(file)) : mapModule({ name, ...language }, styleOf(file));
  return useLibModule(program, file, {
    folder: options.libDir ?? libFolder(file, program.manifestOf(file.path)),
    base: BASES[name],
    name,
    text,
  });
}

/** `new RedisMap(client, 'users')`. */
export function creationOf(table: Table, { client, home, name }: Wanted): string {
  const key = quoted(name, styleOf(table.initial.file));
  const parts = [client.local, key, ...(home.seconds === undefined ? [] : [home.seconds])];
  if (table.hasTextKeys && home.accesses.some(({ key }) => key && !isText(key))) parts.push('String');
  const made = `new ${home.className}${typeArguments(table)}(${parts.join(', ')})`;
  if (!table.initial.path.isImportDeclaration()) return made;
  return `const ${table.holder.name} = ${made}${styleOf(table.initial.file).semicolons ? ';' : ''}`;
}
