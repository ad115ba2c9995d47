import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { repositoryRoot } from '../repository.ts';

let copy: string;
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'unsticky-copy-'));
  const left = new Set(['node_modules', 'dist', '.git', 'fixtures', 'coverage']);
  await cp(repositoryRoot, copy, { recursive: true, filter: (path) => !left.has(basename(path)) });
  await symlink(join(repositoryRoot, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rm(copy, { recursive: true }));

interface Ended {
  /** Undefined where the program could not be run. */
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program in the copy; an end with another code than 0 is an answer. */
function run(program: string, ...args: string[]): Promise<Ended> {
  return new Promise((done) => {
    execFile(program, args, { cwd: copy, timeout: 120_000 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : error.code;
      done({ code: typeof code === 'number' ? code : undefined, stdout, stderr });
    });
  });
}

const create = (...args: string[]): Promise<Ended> => run(process.execPath, 'scripts/new-transform.mjs', ...args);

function written(): string[] {
  return readdirSync(join(copy, 'transforms'), { recursive: true, encoding: 'utf8' });
}

it.each([
  [[], /^Name the transform: npm run new:transform -- NAME/],
  [['Upload_Folder'], /^Upload_Folder is no name for a transform: use small letters and hyphens/],
  [['../elsewhere'], /is no name for a transform/],
  [['session-store'], /^transforms\/session-store exists already: take another name\./],
  [['all'], /^all means every transform: take another name\./],
  [['delete'], /^delete means something else in the code/],
  [['group-of'], /^groupOf means something else in the code/],
  [['visit-counter', 'visitors'], /^There is no check called visitors: it is one of sessions, auth,/],
])('refuses %j in a plain sentence, and writes nothing', async (args, sentence) => {
  const before = written();
  const { code, stderr } = await create(...args);
  expect(code).toBe(2);
  expect(stderr).toMatch(sentence);
  expect(written()).toEqual(before);
});

it('makes a transform that is registered, compiles, and passes its own cases and the conventions', async () => {
  const { code, stdout, stderr } = await create('visit-counter', 'identity');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('npx vitest run --project unit transforms/visit-counter');
  const registry = await readFile(join(copy, 'transforms/registry.ts'), 'utf8');
  expect(registry).toMatch(/^import \{ visitCounter \} from '\.\/visit-counter\/unit\.ts';$/m);
  expect(registry).toMatch(/, visitCounter\];|\n {2}visitCounter,\n\];/);
  const tests = ['transforms/visit-counter', 'test/conventions/transforms.test.ts'];
  const tested = await run(
    'node_modules/.bin/vitest',
    'run',
    '--project',
    'unit',
    ...tests,
    '-t',
    'visit-counter|tables',
  );
  expect(tested.stdout).toMatch(/Tests .*7 passed/);
  expect(tested.code).toBe(0);
  const project = { extends: './tsconfig.json', include: ['transforms/visit-counter/*.ts', 'transforms/registry.ts'] };
  await writeFile(join(copy, 'tsconfig.new.json'), JSON.stringify(project));
  const compiled = await run('node_modules/.bin/tsc', '--noEmit', '-p', 'tsconfig.new.json');
  expect([0, 1, 2]).toContain(compiled.code);
  expect(compiled.stdout.split('\n').filter((line) => /visit-counter|registry/.test(line))).toEqual([]);
});

it('refuses the same name the second time', async () => {
  expect((await create('visit-counter', 'identity')).stderr).toMatch(/^transforms\/visit-counter exists already/);
});
