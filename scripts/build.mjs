#!/usr/bin/env node
// Compiles to dist/ and makes the bin executable; plain tsc, so every transform stays a file at a stable path.
import { spawnSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';

process.chdir(new URL('..', import.meta.url).pathname);
rmSync('dist', { recursive: true, force: true });
const { status } = spawnSync('node_modules/.bin/tsc', ['-p', 'tsconfig.build.json'], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
chmodSync('dist/cli/main.js', 0o755);
