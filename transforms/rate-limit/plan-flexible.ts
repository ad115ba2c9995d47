import type { NodePath } from '@babel/traverse';
import { quoted, styleOf } from '../../ast/style.ts';
import type { Edit } from '../../core/edit.ts';
import type { LimiterSite } from '../../detect/rate-limits/limiter-sites.ts';
import type { Program } from '../../program/program.ts';
import type { PlanOptions } from '../../program/transform.ts';
import { findEntry, shapeOf } from '../../program/values/object-shape.ts';
import type { Value } from '../../program/values/value.ts';
import { freeName } from '../../recipes/free-name.ts';
import { optionsLiteral, setOptions } from '../../recipes/options/set-option.ts';
import { orphansOf } from '../../recipes/orphans.ts';
import { presentBinding } from '../../recipes/present-binding.ts';
import { planRedisClient } from '../../recipes/redis/client.ts';
import { insuranceText, renamePrefix } from './flexible-options.ts';
import { flexibleVersions } from './flexible-versions.ts';
import { joinParts, type Part } from './part.ts';
import type { Named, Target } from './placement.ts';
import { spaceOf } from './space.ts';
import { testsForError } from './tests-for-error.ts';
import { isObstacle, type Obstacle } from './verdict.ts';

/** `new RateLimiterRedis({ …, storeClient, keyPrefix })` in place of `new RateLimiterMemory({ … })`. */
export function planFlexible(
  program: Program,
  site: LimiterSite,
  targets: readonly Named[],
  options: PlanOptions,
): Part | Obstacle {
  const { file, call } = site;
  const own: Target = targets.find((target) => target.call === call) ?? { file, call, index: 0, name: undefined };
  const offset = (optionsLiteral(file, call) ?? call).node.start!;
  const client = planRedisClient(program, file, offset, options);
  const versions = flexibleVersions(program, site, client);
  if (isObstacle(versions)) return versions;
  const insured = !testsForError(program, site);
  const named = targets.map((target) => prefixPart(program, site, target));
  const properties = [
    `storeClient: ${client.local}`,
    versions.option,
    ...named.flatMap(({ property }) => property ?? []),
    insured ? `insuranceLimiter: ${insuranceText(own)}` : undefined,
  ];
  const limiter: Part = {
    edits: [
      ...setOptions(
        file,
        call,
        properties.filter((property) => property !== undefined),
      ),
      ...named.flatMap(({ edits }) => edits),
    ],
    imports: [],
    orphans: [],
    companions: versions.companions,
    notes: [...versions.notes, ...(insured ? [INSURED] : [])],
  };
  return joinParts([limiter, renamedClass(program, site), { ...client, orphans: [] }]);
}

const INSURED =
  'While Redis is away, each instance counts for itself (insuranceLimiter): code that takes every rejection of consume() for a limit goes on as today.';

/** The prefix as a property of the limiter's own options, or as edits elsewhere. */
function prefixPart(program: Program, site: LimiterSite, target: Named): { property?: string; edits: readonly Edit[] } {
  const style = styleOf(target.file);
  const head = `${spaceOf(site.library)}:${target.unique}`;
  const text = target.suffix === undefined ? quoted(head, style) : `\`${head}:${target.suffix}\``;
  if (target.call !== site.call) return { edits: callerEdits(program, target, `keyPrefix: ${text}`) };
  if (!site.prefixEntry) return { property: `keyPrefix: ${text}`, edits: [] };
  return { edits: target.clashes ? renamePrefix(site, text) : [] };
}

function callerEdits(program: Program, { file, call, index }: Named, property: string): Edit[] {
  const argument = (call.get('arguments') as NodePath[])[index];
  const isNamed = argument && findEntry(shapeOf(program, file, argument), 'keyPrefix');
  return isNamed ? [] : setOptions(file, call, [property], index);
}

/** The class, and its name where the variable or field is declared to hold it. */
function renamedClass(program: Program, { file, call }: LimiterSite): Part {
  const callee = call.get('callee') as NodePath;
  if (callee.isMemberExpression())
    return { ...joinParts([]), edits: [rename(file.path, callee.get('property') as NodePath, 'RateLimiterRedis')] };
  const isRedis = (value: Value): boolean =>
    value.kind === 'package' && value.name === 'rate-limiter-flexible' && value.names.at(-1) === 'RateLimiterRedis';
  const present = presentBinding(program, file, call.node.start!, isRedis);
  const local = present ?? freeName(file, ['RateLimiterRedis']);
  const names = [callee, ...annotations(call, callee)];
  const imports =
    present === undefined ? [{ file: file.path, from: 'rate-limiter-flexible', name: 'RateLimiterRedis', local }] : [];
  return {
    ...joinParts([]),
    edits: names.map((path) => rename(file.path, path, local)),
    imports,
    orphans: orphansOf(file, callee),
  };
}

function rename(file: string, { node }: NodePath, text: string): Edit {
  return { file, start: node.start!, end: node.end!, text };
}

/** `const limiter: RateLimiterMemory = …` and `private limiter: RateLimiterMemory = …`. */
function annotations(call: NodePath, callee: NodePath): NodePath[] {
  const holder = call.parentPath;
  const target = holder?.isVariableDeclarator()
    ? (holder.get('id') as NodePath)
    : holder?.isClassProperty()
      ? holder
      : undefined;
  const isTyped = (target?.node as { typeAnnotation?: object | null } | undefined)?.typeAnnotation;
  const type = isTyped ? (target!.get('typeAnnotation.typeAnnotation') as NodePath) : undefined;
  if (!type?.isTSTypeReference() || !callee.isIdentifier()) return [];
  const name = type.get('typeName') as NodePath;
  return name.isIdentifier({ name: callee.node.name }) ? [name] : [];
}
