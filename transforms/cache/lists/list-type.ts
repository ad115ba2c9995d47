import type { NodePath } from '@babel/traverse';
import type { List } from './list.ts';

function annotationOf({ holder }: Pick<List, 'holder'>): NodePath | undefined {
  const found = holder.at.get('typeAnnotation') as NodePath | undefined;
  return found?.node ? found : undefined;
}

/** The declared type of the variable, with its colon; the class says what it is. */
export const listAnnotation = annotationOf;

/** The text of the declared type of the records; `other` where the declared type is not plainly an array. */
export function listType(list: Pick<List, 'holder'>): string | undefined {
  const annotation = annotationOf(list);
  if (!annotation) return undefined;
  const text = list.holder.file.textOf((annotation.get('typeAnnotation') as NodePath).node);
  const generic = /^(?:Readonly)?Array\s*<([\s\S]*)>$/.exec(text)?.[1];
  if (generic !== undefined) return generic;
  const element = /^([\s\S]*)\[\]$/.exec(text)?.[1];
  return element === undefined ? 'other' : element.replace(/^\(([\s\S]*)\)$/, '$1');
}
