import type { NodePath } from '@babel/traverse';
import type { Finding } from '../../../core/finding.ts';
import { callSitesOf, type CallSite } from '../../../program/calls.ts';
import type { Program } from '../../../program/program.ts';
import { findEntry, shapeOf } from '../../../program/values/object-shape.ts';
import { possibleValues } from '../../../program/values/possible-values.ts';

type IsInMemory = (program: Program, site: CallSite) => boolean;

const named: IsInMemory = (program, { file, path }) => {
  const [first] = path.get('arguments') as NodePath[];
  return (
    first !== undefined &&
    possibleValues(program, file, first).some((value) => /(^|:):memory:|mode=memory/.test(textOf(value.path)))
  );
};
const withoutFile: IsInMemory = (program, { file, path }) => {
  const [first] = path.get('arguments') as NodePath[];
  if (!first) return true;
  const shape = shapeOf(program, file, first);
  return shape.unknown.length === 0 && findEntry(shape, 'filename') === undefined;
};

/** Databases that can live in the memory of the process, and how to tell (their READMEs, November 2026). */
const DATABASES: Readonly<Record<string, IsInMemory>> = {
  'better-sqlite3': named,
  sqlite3: named,
  sqlite: named,
  sequelize: named,
  nedb: withoutFile,
  '@seald-io/nedb': withoutFile,
  'nedb-promises': withoutFile,
};

/** Databases that are made in memory: nothing of what is stored there leaves this process. */
export function memoryDatabases(program: Program): Finding[] {
  return Object.entries(DATABASES).flatMap(([name, isInMemory]) =>
    callSitesOf(program, name).flatMap((site) =>
      isMaking(site) && isInMemory(program, site) ? [findingAt(site, name)] : [],
    ),
  );
}

function isMaking({ path, names }: CallSite): boolean {
  return path.isNewExpression() || /^(create|open)$/.test(names.at(-1) ?? '');
}

function findingAt({ file, path }: CallSite, name: string): Finding {
  return {
    check: 'cache',
    rule: 'memory-database',
    at: file.locate(path.node),
    message: `This database of ${name} is in the memory of this process. Each instance has one of its own, and a restart loses it.`,
    remedy: 'Use a database server, or Redis where the data is a cache.',
  };
}

function textOf(path: NodePath): string {
  return path.isStringLiteral()
    ? path.node.value
    : path.isTemplateLiteral()
      ? (path.node.quasis[0]?.value.raw ?? '')
      : '';
}
