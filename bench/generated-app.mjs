import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const PER_FOLDER = 20;

/**
 * Writes an app of `count` files to a temporary folder, calls `use` with its path, and removes it. Files of 6 KB on
 * average, 20 in a folder; each takes in two others; one in five holds something that looks like state, and one in five of
 * those is; a .gitignore at the top and in each tenth folder.
 */
export function withGeneratedApp(count, use) {
  const root = mkdtempSync(join(tmpdir(), 'unsticky-bench-'));
  const write = (path, text) => {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  try {
    write('package.json', JSON.stringify({ name: 'bench', type: 'module', dependencies: { express: '^4.21.2' } }));
    write('.gitignore', 'node_modules/\n*.log\n.env\n/tmp/\n');
    mkdirSync(join(root, '.git'));
    for (let n = 0; n < count; n++) {
      if (n % 200 === 0) write(join(dirname(pathOf(n)), '.gitignore'), '*.tmp\n');
      write(pathOf(n), textOf(n));
    }
    return use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function pathOf(n) {
  const part = Math.floor(n / PER_FOLDER);
  return `src/area${part % 7}/part${part}/file${n}.${n % 3 === 0 ? 'ts' : 'js'}`;
}

function textOf(n) {
  const size = 1 + ((n * 7919) % 20);
  const bodies = Array.from({ length: size }, (_, k) => handlerOf(k));
  return [importsOf(n), stateOf(n), ...bodies].join('');
}

/** One file of the same folder, and one of another. */
function importsOf(n) {
  const near = Math.floor(n / PER_FOLDER) * PER_FOLDER + ((n + 1) % PER_FOLDER);
  const far = n >> 1;
  return `import express from 'express';\nimport { handle0 as near } from './file${near}.js';\nimport { handle0 as far } from '../../../${pathOf(far).replace(/\.ts$/, '.js')}';\nexport const neighbours = () => [near, far];\n`;
}

function stateOf(n) {
  if (n % 25 === 0)
    return `const seen${n} = new Map();\nexport const remember${n} = (key, value) => seen${n}.set(key, value);\n`;
  if (n % 5 === 0)
    return `const names${n} = new Map([['a', 1]]);\nsetInterval(() => console.log(names${n}.size), 60_000);\n`;
  return '';
}

function handlerOf(k) {
  return `
export async function handle${k}(request, response, next) {
  const { id, name, email } = request.body ?? {};
  if (!id || typeof name !== 'string') return response.status(400).json({ error: 'name is required' });
  const user = await repository.findOne({ where: { id: Number(id) }, include: ['orders', 'address'] });
  // The next handler decides what a missing user means.
  if (user === null) return next(new NotFoundError(\`no user \${id}\`));
  response.json({ ...user.toJSON(), email: email?.trim().toLowerCase() ?? user.email, step: ${k} });
}
`;
}
