import { expect, test } from 'vitest';
import { memorySources } from '../core/memory-sources.ts';
import { Program } from './program.ts';
import { roleIn } from './role-in.ts';

const APP = {
  'package.json': JSON.stringify({
    main: 'build/index.js',
    scripts: { start: 'node client/server.js', dev: 'node tools/dev.js' },
  }),
  'app.js':
    "require('./tasks'); require('./client/redis'); require('./client/page'); require('./docs/none'); require('./src/sample/used');",
  'tasks/index.js': "require('./cleanup');",
  'tasks/cleanup.js': 'setInterval(() => {}, 1000);',
  'tasks/release.js': "require('child_process');",
  'client/redis.js': "exports.redis = require('redis').createClient();",
  'client/page.js': "import React from 'react';",
  'client/server.js': "require('express')().listen(1);",
  'tools/dev.js': "require('express')().listen(2);",
  'build/index.js': "require('webpack')().listen(3);",
  'src/demo/show.js': "require('express')().listen(4);",
  'src/sample/used.js': 'module.exports = [];',
  'examples/chat/package.json': '{}',
  'examples/chat/index.js': "require('express')().listen(5);",
  'test/tasks.test.js': "require('../tasks/release');",
};

test('a file in a folder of tools, examples or pages runs in the server where the server takes it in or package.json starts it', () => {
  const program = Program.of(memorySources(APP));
  const roles = Object.fromEntries(program.sources.paths.map((path) => [path, roleIn(program, path)]));
  expect(roles).toEqual({
    'app.js': 'server',
    'tasks/index.js': 'server',
    'tasks/cleanup.js': 'server',
    'tasks/release.js': 'tooling',
    'client/redis.js': 'server',
    'client/page.js': 'browser',
    'client/server.js': 'server',
    'tools/dev.js': 'tooling',
    'build/index.js': 'tooling',
    'src/demo/show.js': 'tooling',
    'src/sample/used.js': 'server',
    'examples/chat/index.js': 'server',
    'test/tasks.test.js': 'test',
  });
});
