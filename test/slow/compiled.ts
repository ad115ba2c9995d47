import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../repository.ts';

/** The compiled sources, apart from `dist/`, which somebody may be using. */
export const compiled = join(repositoryRoot, 'node_modules/.cache/unsticky-compiled');

/** Compiles the sources as a package holds them; types are another test's business. */
export function compile(): void {
  mkdirSync(compiled, { recursive: true });
  const options = ['-p', 'tsconfig.build.json', '--outDir', compiled, '--noCheck', '--declaration', 'false'];
  execFileSync(join(repositoryRoot, 'node_modules/.bin/tsc'), options, { cwd: repositoryRoot, stdio: 'inherit' });
  writeFileSync(join(compiled, 'package.json'), '{ "name": "unsticky", "version": "0.0.0", "type": "module" }\n');
}
