import type { NodePath } from '@babel/traverse';
import type { Program } from '../program.ts';
import { filesWithMember } from './member-index.ts';
import type { SourceFile } from '../../ast/source-file.ts';
import { serverFilesOf } from '../server-files.ts';
import { mayRunTogether } from './one-process.ts';
import { memberNameOf, membersOf, type Place } from './place.ts';

/** A property name that more files than this mention says nothing of one object. */
const MOST_FILES = 60;

/**
 * Members called `name` of any object that is not `this`, in the server files of the same package. A value that was put
 * into a property of an object that nobody can follow (`req.context = …`) is taken to come out wherever that name is read.
 */
export function membersNamed(program: Program, file: SourceFile, name: string): readonly Place[] {
  const manifest = program.manifestOf(file.path);
  const places = program.remember(`members-named:${manifest.path}:${name}`, () => {
    const paths = filesWithMember(program, manifest, name);
    const files = paths.length > MOST_FILES ? [] : paths.flatMap((path) => program.file(path) ?? []);
    return files.flatMap((found) => membersIn(found, name));
  });
  return places.filter((place) => mayRunTogether(program, file.path, place.file.path));
}

/** Server files of the same package that hold one of the texts; none when there are too many to say anything. */
function filesWith(program: Program, file: SourceFile, words: readonly string[]): readonly SourceFile[] {
  const manifest = program.manifestOf(file.path);
  return program.remember(`files-with:${manifest.path}:${words.join()}`, () => {
    const paths = serverFilesOf(program, manifest).filter((path) => program.sources.mentions(path, words));
    return paths.length > MOST_FILES ? [] : paths.flatMap((path) => program.file(path) ?? []);
  });
}

function membersIn(file: SourceFile, name: string): Place[] {
  return membersOf(file).flatMap((path) => {
    if (memberNameOf(path) !== name || (path.get('object') as NodePath).isThisExpression()) return [];
    return path.key === 'left' && path.parentPath?.isAssignmentExpression() ? [] : [{ file, path, steps: [] }];
  });
}

/** `app.get('name')` and `req.app.get('name')`: where a value comes out that `app.set('name', value)` put in. */
export function settingsNamed(program: Program, file: SourceFile, name: string): readonly Place[] {
  return filesWith(program, file, [`get('${name}')`, `get("${name}")`]).flatMap((found) =>
    found.all('CallExpression').flatMap((path) => {
      const [only, ...others] = path.get('arguments');
      const isGet =
        others.length === 0 &&
        only?.isStringLiteral({ value: name }) &&
        memberNameOf(path.get('callee') as NodePath) === 'get';
      return isGet ? [{ file: found, path: path, steps: [] }] : [];
    }),
  );
}
