import type { Companion } from '../../core/companion.ts';
import type { Sources } from '../../core/sources.ts';

type Variable = Extract<Companion, { kind: 'environment' }>;

const NAMES = ['.env.example', '.env.sample', '.env.template', '.env.dist', 'env.example', 'example.env'];

/** The file that documents the variables of a folder: the one that is there, else `.env.example`. */
export function envExamplePath(sources: Sources, folder: string): string {
  const paths = NAMES.map((name) => (folder === '' ? name : `${folder}/${name}`));
  return paths.find((path) => sources.has(path)) ?? paths[0]!;
}

/** The text with a commented line for each variable that it does not name yet, in the line ends given. */
export function addVariables(text: string, variables: readonly Variable[], newline: string): string {
  const missing = variables.filter(({ name }) => !new RegExp(`^\\s*#?\\s*(export\\s+)?${name}\\s*=`, 'm').test(text));
  const lines = missing.flatMap(({ name, value, comment }) => [`# ${comment}`, `${name}=${value}`]);
  if (lines.length === 0) return text;
  const lead = text === '' || text.endsWith('\n') ? text : text + newline;
  return lead + lines.join(newline) + newline;
}
