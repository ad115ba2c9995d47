import { expect, it } from 'vitest';
import { parseInvocation } from '../../cli/args.ts';
import { helpText } from '../../cli/help.ts';
import { COMMANDS } from '../../cli/specs.ts';
import { readRepository, repositoryFiles } from '../repository.ts';

const documents = repositoryFiles().filter((path) => path.endsWith('.md') && !/\/cases\//.test(path));
const texts = documents.map((path) => [path, readRepository(path)] as const);
const commands = COMMANDS.map(({ name }) => name);

/** Fenced blocks, indented lines and spans. */
function codeOf(text: string): string[] {
  const fence = /^ *```.*\n([^]*?)^ *```/gm;
  const fenced = [...text.matchAll(fence)].flatMap(([, code]) => code!.split('\n'));
  const rest = text.replace(fence, '');
  return [...fenced, ...[...rest.matchAll(/^ {4}(.*)|`([^`\n]+)`/gm)].map(([, line, span]) => line ?? span!)];
}

/** Every `unsticky …` in a document's code, as the words behind it. */
function collectCalls(text: string): string[][] {
  const calls = codeOf(text).map((code) => /^\s*(?:\$ )?(?:npx )?unsticky(?= |$)([^;&|#]*)/.exec(code)?.[1]);
  return calls.flatMap((words) => (words === undefined ? [] : [words.split(/[\s[\]]+/).filter(Boolean)]));
}

/** What of a call `--help` does not know. */
function unknownIn([name = '', ...rest]: readonly string[]): string[] {
  const options = [name, ...rest].flatMap((word) => /^--?[a-z][\w-]*/.exec(word) ?? []);
  const help = helpText(parseInvocation([name]).spec, 200);
  const isCommand = name === '' || commands.includes(name) || /^[-A-Z.]|\//.test(name);
  return [
    ...(isCommand ? [] : [name]),
    ...options.filter((option) => !new RegExp(`(^|[ ,])${option}\\b`, 'm').test(help)),
  ];
}

it('every command in a document is one that --help knows', () => {
  const calls = texts.flatMap(([path, text]) => collectCalls(text).map((call) => ({ path, call })));
  const wrong = calls.filter(({ call }) => unknownIn(call).length > 0);
  expect(wrong.map(({ path, call }) => `${path}: unsticky ${call.join(' ')}`)).toEqual([]);
  expect(calls.length).toBeGreaterThan(0);
});

it('knows a command that does not exist, and an option of another command', () => {
  const text = 'Run `unsticky frobnicate .`, or\n\n    unsticky audit --yes\n\nor `unsticky audit [DIR] --check`.';
  expect(collectCalls(text).map(unknownIn)).toEqual([['frobnicate'], ['--yes'], []]);
});

// What stands in quotes is a script of somebody's app.
it('every npm script and every file in a command exists', () => {
  const { scripts }: { scripts: object } = JSON.parse(readRepository('package.json'));
  const files = new Set(repositoryFiles());
  const wrong = texts
    .filter(([path]) => !path.startsWith('fixtures/'))
    .flatMap(([path, text]) => {
      const run = [...text.matchAll(/(?<!')npm run ([\w:-]+)/g)].filter(([, name = '']) => !(name in scripts));
      const node = [...text.matchAll(/\bnode ((?:scripts|bench)\/\S+?\.mjs)/g)].filter(([, file]) => !files.has(file!));
      return [...run, ...node].map(([call]) => `${path}: ${call}`);
    });
  expect(wrong).toEqual([]);
});
