import type { NodePath } from '@babel/traverse';
import { callSitesOf } from '../../program/calls.ts';
import type { Route } from '../../program/express/routes.ts';
import type { Program } from '../../program/program.ts';
import type { DraftRequest } from './block.ts';

type Values = Readonly<Record<string, unknown>>;

/** Headers and text of a body with these fields, in a form that the app parses: JSON, else a form. */
export function bodyOf(program: Program, route: Route, values: Values): Pick<DraftRequest, 'headers' | 'body'> {
  if (parses(program, route, 'urlencoded') && !parses(program, route, 'json')) {
    const pairs = Object.entries(values).map(([name, value]) => `${name}=${encode(String(value))}`);
    return { headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: pairs.join('&') };
  }
  return { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(values) };
}

/** Percent-encoded, but for the `{{…}}` that is filled in later. */
function encode(text: string): string {
  return text
    .split(/(\{\{.*?\}\})/)
    .map((part) => (part.startsWith('{{') ? part : encodeURIComponent(part)))
    .join('');
}

/** Whether a parser of the kind stands before the route. */
function parses(program: Program, { before, handlers }: Route, kind: 'json' | 'urlencoded'): boolean {
  const sites = [...callSitesOf(program, 'express'), ...callSitesOf(program, 'body-parser')].filter(
    ({ names }) => names.at(-1) === kind,
  );
  const passed = [...before, ...handlers];
  return sites.some((site) =>
    passed.some(({ file, path }) => (file === site.file && contains(path, site.path)) || isBoundTo(path, site.path)),
  );
}

function contains(outer: NodePath, inner: NodePath): boolean {
  return inner.node.start! >= outer.node.start! && inner.node.end! <= outer.node.end!;
}

/** `const parse = express.json()`, used by name. */
function isBoundTo(path: NodePath, made: NodePath): boolean {
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined;
  return binding !== undefined && made.parentPath?.node === binding.path.node;
}

const NUMERIC = /^(age|amount|count|limit|page|price|qty|quantity|size|total|year|number|num|points|score|stock)$/i;

/** A value for a field of which only the name is known; new on each run where values must be new. */
export function madeUp(field: string, isNew: boolean): unknown {
  const tail = isNew ? '-{{$guid}}' : '';
  if (/mail/i.test(field)) return `unsticky${tail}@example.com`;
  if (/passw|pwd|confirm|^pin$/i.test(field)) return 'Unsticky-1234';
  if (/url|link|website/i.test(field)) return 'https://example.com/';
  if (/date|birthday/i.test(field)) return '2030-01-01';
  return NUMERIC.test(field) ? 1 : `unsticky${tail}`;
}
