import { memoryHost, type MemoryHost, type MemoryOptions } from '../host/memory/host.ts';
// Loaded here, so that no test pays for it.
import './experts.ts';
import { runCli } from './run-cli.ts';

/** What a command line did. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly host: MemoryHost;
}

/** An app with sessions and a limiter in memory, in several lines. */
export const SHOP = {
  '/shop/package.json': '{\n  "name": "shop",\n  "dependencies": {\n    "express-session": "^1.18.2"\n  }\n}\n',
  '/shop/app.js': [
    "const express = require('express');",
    "const session = require('express-session');",
    '',
    'const app = express();',
    'app.use(session({ secret: process.env.SESSION_SECRET, resave: false }));',
    'app.listen(3000);',
    '',
  ].join('\n'),
};

/** Runs a command line in `/` over files in memory, or over the host of an earlier run. */
export async function cli(line: string, from: MemoryOptions | MemoryHost = { files: SHOP }): Promise<Ran> {
  const host = 'disk' in from ? from : memoryHost(from);
  const printed = { out: '', err: '' };
  const before = { out: host.terminal.output.length, err: host.terminal.errors.length };
  const code = await runCli(line.split(' ').filter(Boolean), {
    columns: 80,
    out: (text) => (printed.out += text),
    err: (text) => (printed.err += text),
    version: async () => '1.2.3',
    context: async () => ({ host, folder: '/' }),
  });
  const out = printed.out + host.terminal.output.slice(before.out);
  const err = host.terminal.errors.slice(before.err) + printed.err;
  return { code, out, err, host };
}
