#!/usr/bin/env node
import { runCli } from './run-cli.ts';

process.exitCode = await runCli(process.argv.slice(2), {
  columns: process.stdout.columns || 80,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  version: async () => (await import('./version.ts')).readVersion(),
  context: async () => {
    const { nodeHost } = await import('../host/node/host.ts');
    return { host: nodeHost(), folder: process.cwd() };
  },
});
