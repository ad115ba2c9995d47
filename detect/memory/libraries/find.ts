import type { NodePath } from '@babel/traverse';
import type { Finding } from '../../../core/finding.ts';
import { callSitesOf, type CallSite } from '../../../program/calls.ts';
import type { Program } from '../../../program/program.ts';
import { shapeOf } from '../../../program/values/object-shape.ts';
import { isLasting } from '../holders/lifetime.ts';
import { checkOfWords } from '../kinds/check-of-words.ts';
import { CACHE_PACKAGES, type CachePackage } from './packages.ts';

/** Caches of packages that keep their values in this process, where they outlive a request. */
export function libraryCaches(program: Program): Finding[] {
  const found = Object.entries(CACHE_PACKAGES).flatMap(([name, about]) =>
    callSitesOf(program, name).flatMap((site) => (isCache(program, site, about) ? findingAt(site, name) : [])),
  );
  return [...new Map(found.map((finding) => [`${finding.at.file}:${finding.at.line}`, finding])).values()];
}

function isCache(program: Program, { file, path, names }: CallSite, about: CachePackage): boolean {
  if (!about.makes.test(names.join('.'))) return false;
  if (isElsewhere(program, { file, path }, about.external ?? [])) return false;
  return about.isCache === true || isLasting(program, file, path) || isField(path);
}

/** A store, an adapter or an address as an option, or as the first argument. */
function isElsewhere(
  program: Program,
  { file, path }: Pick<CallSite, 'file' | 'path'>,
  options: readonly string[],
): boolean {
  if (options.length === 0) return false;
  return (path.get('arguments') as NodePath[]).some((argument) => {
    if (argument.isStringLiteral()) return argument.node.value !== 'memory';
    const shape = shapeOf(program, file, argument);
    return (
      shape.unknown.length > 0 ||
      shape.entries.some(({ name, value }) => options.includes(name) && !value?.isStringLiteral({ value: 'memory' }))
    );
  });
}

/** `private cache = new NodeCache()`, `this.cache = new LRUCache(…)`: services live as long as the process. */
function isField(path: NodePath): boolean {
  const parent = path.parentPath;
  if (parent?.isClassProperty() || parent?.isClassPrivateProperty()) return true;
  const left = parent?.isAssignmentExpression() ? parent.get('left') : undefined;
  return left?.isMemberExpression() === true && left.get('object').isThisExpression();
}

function findingAt({ file, path }: CallSite, name: string): Finding {
  const holder = nameOf(path) ?? name;
  const check = checkOfWords([holder]);
  const message = `${holder} is a cache of ${name} in the memory of this process. What one instance writes there, the others never see, and a deploy forgets it.`;
  return { check, rule: 'cache-library', at: file.locate(path.node), message };
}

function nameOf(path: NodePath): string | undefined {
  const parent = path.parentPath;
  if (parent?.isVariableDeclarator() && parent.node.id.type === 'Identifier') return parent.node.id.name;
  if (parent?.isClassProperty() && parent.node.key.type === 'Identifier') return parent.node.key.name;
  const left = parent?.isAssignmentExpression() ? parent.node.left : undefined;
  return left?.type === 'MemberExpression' && left.property.type === 'Identifier' ? left.property.name : undefined;
}
