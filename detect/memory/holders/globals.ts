import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../../ast/source-file.ts';
import { isMember, memberNameOf, membersOf, type Place } from '../../../program/flow/place.ts';
import type { Program } from '../../../program/program.ts';
import { evaluate, wholeValue } from '../../../program/values/evaluate.ts';
import { LASTS, type Holder, type Position } from './holder.ts';
import { substanceOf } from './substance.ts';

interface Slot {
  readonly key: string;
  readonly name: string;
  readonly position: Position;
}

/**
 * Properties of the app object and of the global object, grouped by name over all files; `files` are those that may assign
 * one, and those of `paths` that spell its name are looked through for its uses.
 */
export function collectGlobals(program: Program, files: readonly SourceFile[], paths: readonly string[]): Holder[] {
  const targets = files.flatMap((file) =>
    membersOf(file)
      .filter(isTarget)
      .flatMap((path) => slotOf(program, file, path) ?? []),
  );
  const slots = new Map<string, Slot>(targets.map((slot) => [slot.key, slot]));
  return [...slots.values()].flatMap((slot) => {
    const last = slot.name.split('.').at(-1)!;
    const spelling = slot.position === 'global' ? last : `.${last}`;
    const readers = paths
      .filter((path) => program.sources.mentions(path, [spelling]))
      .flatMap((path) => program.file(path) ?? []);
    return holderOf(readers, slot, placesOf(program, slot, readers)) ?? [];
  });
}

function placesOf(program: Program, { key, name }: Slot, files: readonly SourceFile[]): Place[] {
  const last = name.split('.').at(-1);
  return files.flatMap((file) =>
    membersOf(file).flatMap((path) =>
      memberNameOf(path) === last && slotOf(program, file, path)?.key === key ? [{ file, path, steps: [] }] : [],
    ),
  );
}

function isTarget(path: NodePath): boolean {
  return (
    (path.key === 'left' && path.parentPath?.isAssignmentExpression() === true) ||
    path.parentPath?.isUpdateExpression() === true
  );
}

function slotOf(program: Program, file: SourceFile, path: NodePath): Slot | undefined {
  const name = memberNameOf(path);
  const object = path.get('object') as NodePath;
  if (name === undefined || name === 'locals') return undefined;
  if (
    object.isIdentifier() &&
    /^global(This)?$/.test(object.node.name) &&
    !object.scope.hasBinding(object.node.name, true)
  ) {
    return { key: `global ${name}`, name: `global.${name}`, position: 'global' };
  }
  if (isMember(object) && memberNameOf(object) === 'locals' && isApp(program, file, object.get('object') as NodePath)) {
    return { key: `${program.manifestOf(file.path).path} locals ${name}`, name: `app.locals.${name}`, position: 'app' };
  }
  return isApp(program, file, object)
    ? { key: `${program.manifestOf(file.path).path} app ${name}`, name: `app.${name}`, position: 'app' }
    : undefined;
}

/** `express()` under any name, and `req.app`. */
function isApp(program: Program, file: SourceFile, path: NodePath): boolean {
  if (isMember(path)) return memberNameOf(path) === 'app';
  if (!path.isIdentifier()) return false;
  const value = wholeValue(program, evaluate(program, file, path));
  if (value.kind === 'unknown') return path.node.name === 'app' && path.scope.getBinding('app')?.kind === 'param';
  const made = value.kind === 'node' && value.path.isCallExpression() ? value.path : undefined;
  const maker =
    made && value.kind === 'node'
      ? wholeValue(program, evaluate(program, value.file, made.get('callee') as NodePath))
      : undefined;
  return maker?.kind === 'package' && /^(express|koa|fastify|restify|polka)$/.test(maker.name);
}

function holderOf(
  files: readonly SourceFile[],
  { name, position }: Slot,
  places: readonly Place[],
): Holder | undefined {
  const written = places.filter(({ path }) => isTarget(path) && path.key === 'left');
  const first = written[0] ?? places.find(({ path }) => isTarget(path));
  if (!first) return undefined;
  const values = written.map(({ path }) => path.parentPath!.get('right') as NodePath);
  const bare = position === 'global' ? files.flatMap((file) => bareUses(file, name.slice('global.'.length))) : [];
  return {
    ...LASTS,
    file: first.file,
    at: first.path,
    name,
    substance: values.map(substanceOf).find((found) => found !== undefined) ?? 'value',
    position,
    values,
    places: () => [...places, ...bare],
    assignments: [],
    scope: first.file.root,
  };
}

/** `users` where nothing of that name is declared: the global object's property. */
function bareUses(file: SourceFile, name: string): Place[] {
  if (!(name in (file.root.scope as unknown as { globals: Record<string, unknown> }).globals)) return [];
  return file.all('Identifier').flatMap((path) => {
    const at: NodePath = path;
    const isFree = path.node.name === name && !path.scope.hasBinding(name, true);
    return isFree && (path.isReferencedIdentifier() || at.key === 'left') ? [{ file, path: at, steps: [] }] : [];
  });
}
