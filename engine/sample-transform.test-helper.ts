import type { NodePath } from '@babel/traverse';
import type { CallExpression, Identifier } from '@babel/types';
import type { SourceFile } from '../ast/source-file.ts';
import { memorySources } from '../core/memory-sources.ts';
import type { Group } from '../core/group.ts';
import { Program } from '../program/program.ts';
import { defineTransform, type Analysis, type Transform } from '../program/transform.ts';

type Code = 'no-arguments';

/**
 * A transform for tests: `local(…)` keeps state and becomes `remote(…)`, with an import of `remote` from a new file. A call
 * without arguments is refused. Calls inside calls overlap, because each replaces its whole text. Ids count what is left.
 */
export function sampleOf(callee: string, name: string): Transform<Code> {
  return defineTransform<Code>({
    name,
    check: 'cache',
    title: 'Make calls remote',
    why: 'A local call knows only this process.',
    words: [callee, 'remote'],
    refusals: { 'no-arguments': { short: 'The call has no arguments.', remedy: 'Give it one.' } },
    analyze: (program) =>
      analyze(
        program.filesMentioning([callee, 'remote']).flatMap((file) => sitesOf(file, callee)),
        name,
      ),
  });
}

export const sample = sampleOf('local', 'sample');

function analyze(sites: readonly Site[], name: string): Analysis<Code> {
  const local = sites.filter(({ call }) => (call.node.callee as Identifier).name !== 'remote');
  const movable = local.filter(({ call }) => call.node.arguments.length > 0);
  const places = local.map((site) => ({ site, at: site.file.locate(site.call.node) }));
  return {
    findings: places.map(({ at }) => ({ check: 'cache', rule: 'local-call', at, message: 'Kept here.' })),
    groups: movable.map((site, index) => ({ ...groupOf(site), id: `${name}/${site.file.path}#${index}` })),
    refusals: places
      .filter(({ site }) => !movable.includes(site))
      .map(({ at }) => ({ code: 'no-arguments', at, of: at })),
  };
}

/** A program over texts; package.json is added. */
export function programOf(texts: Readonly<Record<string, string>>): Program {
  return Program.of(memorySources({ 'package.json': '{\n  "name": "app"\n}\n', ...texts }));
}

interface Site {
  readonly file: SourceFile;
  readonly call: NodePath<CallExpression>;
  /** Which call it is in its file, moved or not. */
  readonly n: number;
}

function sitesOf(file: SourceFile, callee: string): Site[] {
  const calls = file.all('CallExpression').filter(({ node }) => isNamed(node, callee) || isNamed(node, 'remote'));
  return calls.map((call, n) => ({ file, call, n }));
}

function isNamed({ callee }: CallExpression, name: string): boolean {
  return callee.type === 'Identifier' && callee.name === name;
}

function groupOf({ file, call, n }: Site): Omit<Group, 'id'> {
  const { start, end, callee } = call.node;
  const text = `remote${file.text.slice(callee.end!, end!)}`;
  return {
    at: file.locate(call.node),
    title: `call ${n}`,
    why: 'Because.',
    edits: [{ file: file.path, start: start!, end: end!, text }],
    imports: [{ file: file.path, from: './remote.js', name: 'remote', local: 'remote' }],
    orphans: [],
    companions: [
      { kind: 'new-file', path: 'remote.js', text: 'exports.remote = (value) => value;\n' },
      {
        kind: 'environment',
        folder: '',
        name: 'REMOTE_URL',
        value: 'http://example.com',
        comment: 'Where remote calls go',
      },
    ],
    notes: [],
  };
}
