import { randomInt, randomUUID } from 'node:crypto';
import { parseJson, readPath } from './read-path.ts';
import type { Exchange } from './exchange.ts';

/** Where `{{…}}` finds its values. */
export interface Scope {
  readonly variables: ReadonlyMap<string, string>;
  /** Answers of the requests that have a name, the last one of each. */
  readonly answers: ReadonlyMap<string, Exchange>;
}

const REFERENCE = /\{\{\s*([^{}]+?)\s*\}\}/g;

const DYNAMIC: Readonly<Record<string, (args: readonly string[]) => string | undefined>> = {
  $guid: () => randomUUID(),
  $uuid: () => randomUUID(),
  $timestamp: () => String(Math.floor(Date.now() / 1000)),
  $randomInt: ([from = '0', to = '1000']) => String(randomInt(Number(from), Number(to))),
  $processEnv: ([name = '']) => process.env[name],
};

/** The expressions in the `{{…}}` of a text. */
export function collectReferences(text: string): string[] {
  return [...text.matchAll(REFERENCE)].map((match) => match[1] ?? '');
}

/** The name that a reference starts with: of a variable, a request, or one of the `$` functions. */
export function rootOf(reference: string): string {
  return /^[$\w-]+/.exec(reference)?.[0] ?? '';
}

export function isDynamic(root: string): boolean {
  return root in DYNAMIC;
}

/** Fills in all `{{…}}`. Throws, naming the reference, where one has no value. */
export function interpolate(text: string, scope: Scope, depth = 0): string {
  if (depth > 20) throw new Error(`the variables refer to each other in a circle: ${text}`);
  return text.replace(REFERENCE, (_, reference: string) => {
    const value = lookUp(reference, scope, depth);
    if (value === undefined) throw new Error(`{{${reference}}} has no value`);
    return typeof value === 'string' ? value : JSON.stringify(value);
  });
}

function lookUp(reference: string, scope: Scope, depth: number): unknown {
  const root = rootOf(reference);
  const variable = scope.variables.get(reference);
  if (variable !== undefined) return interpolate(variable, scope, depth + 1);
  const answer = scope.answers.get(root);
  if (answer !== undefined) return readAnswer(answer, reference.slice(root.length));
  return DYNAMIC[root]?.(reference.split(/\s+/).slice(1));
}

/** `.response.body.PATH`, `.response.headers.NAME`, `.response.status`, and `.PATH` for short, as httpYac has it. */
function readAnswer({ body, headers, status }: Exchange, path: string): unknown {
  const [, part, rest = ''] = /^\.response\.(body|headers|status)\b(.*)$/.exec(path) ?? [];
  if (part === 'status') return status;
  if (part === 'headers') return headers[rest.slice(1).toLowerCase()]?.[0];
  const key = (part === undefined ? path : rest).replace(/^\./, '');
  return key === '' || key === '*' ? body : readPath(parseJson(body), key);
}
