import { membersOf, memberNameOf } from '../../program/flow/place.ts';
import type { NodePath } from '@babel/traverse';
import type { Program } from '../../program/program.ts';
import type { Candidates } from './names.ts';

/** One address or secret that is to get a variable. */
export interface Wish extends Candidates {
  /** The path of the package.json that governs it: variables of two packages are two. */
  readonly manifest: string;
  /** The default; undefined for a secret. */
  readonly value: string | undefined;
}

/** A name for each wish, in order: one value has one name, and no name has two values. */
export function chooseNames(program: Program, wishes: readonly Wish[]): string[] {
  const taken = new Map<string, string | undefined>();
  const byValue = new Map<string, string>();
  for (const { manifest } of wishes)
    for (const [name, value] of readsOf(program, manifest)) taken.set(`${manifest} ${name}`, value);
  const chosen = new Set<string>();
  return wishes.map((wish) => {
    const { manifest, value, telling } = wish;
    const shared = value === undefined || telling ? undefined : byValue.get(`${manifest} ${value}`);
    const fits = (name: string): boolean => {
      const key = `${manifest} ${name}`;
      return (
        !taken.has(key) ||
        (value !== undefined && taken.get(key) === value) ||
        (!chosen.has(key) && isSameService(name, value))
      );
    };
    const name = shared ?? preferred(wish, wishes).find(fits) ?? numbered(wish.names[0]!, fits);
    taken.set(`${manifest} ${name}`, value);
    chosen.add(`${manifest} ${name}`);
    if (value !== undefined) byValue.set(`${manifest} ${value}`, name);
    return name;
  });
}

/** The first name last where two values ask for it: then neither is the database, say, of the app. */
function preferred({ names, manifest, value }: Wish, wishes: readonly Wish[]): readonly string[] {
  const isContested = wishes.some(
    (other) => other.manifest === manifest && other.names[0] === names[0] && other.value !== value,
  );
  return isContested ? [...names.slice(1), ...names.slice(0, 1)] : names;
}

function numbered(name: string, fits: (name: string) => boolean): string {
  for (let n = 2; ; n++) if (fits(`${name}_${n}`)) return `${name}_${n}`;
}

/** A variable with the customary name of a service, which the app reads already, is that service; another database of it is not. */
function isSameService(name: string, value: string | undefined): boolean {
  if (!/^(REDIS_URL|AMQP_URL|MQTT_URL|LDAP_URL|SMTP_URL)$/.test(name) || value === undefined) return false;
  return !/^[a-z+]+:\/\/[^/]*\/./i.test(value);
}

/** The variables that a package reads, with the literals that it writes as their defaults. */
function readsOf(program: Program, manifest: string): Map<string, string | undefined> {
  return program.remember(`environment-names:${manifest}`, () => {
    const found = new Map<string, string | undefined>();
    const files = program
      .filesMentioning(['process.env'])
      .filter((file) => program.manifestOf(file.path).path === manifest);
    for (const file of files)
      for (const member of membersOf(file)) {
        const name = memberNameOf(member);
        if (name === undefined || file.textOf((member.get('object') as NodePath).node) !== 'process.env') continue;
        if (found.get(name) === undefined) found.set(name, defaultOf(member));
      }
    return found;
  });
}

function defaultOf(member: NodePath): string | undefined {
  const parent = member.parentPath;
  if (!parent?.isLogicalExpression() || member.key !== 'left') return undefined;
  return parent.node.right.type === 'StringLiteral' ? parent.node.right.value : undefined;
}
