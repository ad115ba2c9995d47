import type { NodePath } from '@babel/traverse';
import type { Finding } from '../../core/finding.ts';
import type { SourceFile } from '../../ast/source-file.ts';
import { callSitesOf } from '../../program/calls.ts';
import { leavesOf } from '../../program/flow/leaves.ts';
import { memberNameOf, membersOf, type Place } from '../../program/flow/place.ts';
import type { Program } from '../../program/program.ts';
import { wholeText } from '../../program/values/text.ts';
import { isMessage } from './logging.ts';

/** The host's name, its network cards, the process's number, where an id or a key is built from them. */
export function hostNames(program: Program): Finding[] {
  return sourcesOf(program).flatMap((source): Finding[] => {
    const uses = leavesOf(program, [source]).filter((leaf) => isIdentifying(leaf.path));
    if (uses.length === 0) return [];
    return [
      {
        check: 'identity' as const,
        rule: 'host-name-as-id',
        at: source.file.locate(source.path.node),
        message:
          'A name or number of this host becomes part of an id or key. Another instance builds another one from the same data.',
        uses: uses.map(({ file, path }) => file.locate(path.node)),
      },
    ];
  });
}

function sourcesOf(program: Program): Place[] {
  const calls = [
    ...callSitesOf(program, 'os').filter(({ names }) => /^(hostname|networkInterfaces)$/.test(names.at(-1) ?? '')),
    ...callSitesOf(program, 'node-machine-id').filter(({ names }) => /^machineId(Sync)?$/.test(names.at(-1) ?? '')),
  ];
  const pids = program.filesMentioning(['process.pid']).flatMap((file) =>
    membersOf(file)
      .filter(isProcessId)
      .map((path) => ({ file, path })),
  );
  return [...calls, ...pids].map(({ file, path }: { file: SourceFile; path: NodePath }) => ({ file, path, steps: [] }));
}

function isProcessId(path: NodePath): boolean {
  const object = path.get('object') as NodePath;
  return (
    memberNameOf(path) === 'pid' &&
    object.isIdentifier({ name: 'process' }) &&
    !object.scope.hasBinding('process', true)
  );
}

/** Joined with other parts into one word, or hashed; a sentence is for people, and a path is for this machine alone. */
function isIdentifying(path: NodePath): boolean {
  if (isMessage(path)) return false;
  const parent = path.parentPath;
  if (isHashed(path)) return true;
  if (!parent?.isTemplateLiteral() && !parent?.isBinaryExpression({ operator: '+' })) return false;
  const whole = wholeText(parent);
  return !isPath(whole) && !isInstanceName(whole) && !/[\s/\\]|\.(pid|log|sock|tmp|json)$/.test(wordsOf(whole));
}

/** `host:pid` and `host:port`: a name for this instance, made on purpose. */
function isInstanceName(whole: NodePath): boolean {
  const names = new Set<string>();
  whole.traverse({ Identifier: ({ node }) => void names.add(node.name) });
  return names.has('hostname') && (names.has('pid') || wordsOf(whole).includes(':'));
}

/** `hash.update(os.hostname())`. */
function isHashed(path: NodePath): boolean {
  const call = path.parentPath;
  return (
    path.listKey === 'arguments' &&
    !!call?.isCallExpression() &&
    memberNameOf(call.get('callee') as NodePath) === 'update'
  );
}

function isPath(whole: NodePath): boolean {
  const call = whole.parentPath;
  const name = call?.isCallExpression() ? memberNameOf(call.get('callee') as NodePath) : undefined;
  return name === 'join' || name === 'resolve';
}

function wordsOf(whole: NodePath): string {
  const parts: string[] = [];
  whole.traverse({
    StringLiteral: ({ node }) => void parts.push(node.value),
    TemplateElement: ({ node }) => void parts.push(node.value.raw),
  });
  if (whole.isTemplateLiteral()) parts.push(...whole.node.quasis.map(({ value }) => value.raw));
  return parts.join('');
}
