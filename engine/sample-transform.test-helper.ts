import type { NodePath } from '@babel/traverse';
import type { CallExpression } from '@babel/types';
import type { SourceFile } from '../ast/source-file.ts';
import { memorySources } from '../core/memory-sources.ts';
import type { Group } from '../core/group.ts';
import { Program } from '../program/program.ts';
import { defineTransform } from '../program/transform.ts';

/**
 * A transform for tests: `local(…)` keeps state and becomes `remote(…)`, with an import of `remote` from a new file. A call
 * without arguments is refused. Calls inside calls overlap, because each replaces its whole text.
 */
export const sample = defineTransform<'no-arguments'>({
  name: 'sample',
  check: 'cache',
  title: 'Make calls remote',
  why: 'A local call knows only this process.',
  words: ['local', 'remote'],
  refusals: { 'no-arguments': { short: 'The call has no arguments.', remedy: 'Give it one.' } },
  analyze(program) {
    const sites = program.filesMentioning(['local', 'remote']).flatMap(sitesOf);
    const local = sites.filter(({ name }) => name === 'local');
    return {
      findings: local.map(({ file, call }) => ({
        check: 'cache',
        rule: 'local-call',
        at: file.locate(call.node),
        message: 'Kept here.',
      })),
      groups: local.filter(({ call }) => call.node.arguments.length > 0).map(groupOf),
      refusals: local
        .filter(({ call }) => call.node.arguments.length === 0)
        .map(({ file, call }) => ({ code: 'no-arguments', at: file.locate(call.node), of: file.locate(call.node) })),
    };
  },
});

/** A program over texts; package.json is added. */
export function programOf(texts: Readonly<Record<string, string>>): Program {
  return Program.of(memorySources({ 'package.json': '{\n  "name": "app"\n}\n', ...texts }));
}

interface Site {
  readonly file: SourceFile;
  readonly call: NodePath<CallExpression>;
  readonly name: string;
  readonly n: number;
}

function sitesOf(file: SourceFile): Site[] {
  return file
    .all('CallExpression')
    .flatMap((call) => {
      const { callee } = call.node;
      return callee.type === 'Identifier' && /^(local|remote)$/.test(callee.name)
        ? [{ file, call, name: callee.name, n: 0 }]
        : [];
    })
    .map((site, n) => ({ ...site, n }));
}

function groupOf({ file, call, n }: Site): Group {
  const { start, end } = call.node;
  const text = file.textOf(call.node).replace(/^local/, 'remote');
  return {
    id: `sample/${file.path}#${n}`,
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
