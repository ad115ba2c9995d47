import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { composeFile, NGINX_FILE } from './verify-compose.ts';
import { verifyWorkflow } from './verify-workflow.ts';

interface Compose {
  readonly services: Record<
    string,
    { image?: string; build?: string; environment?: Record<string, string>; volumes?: string[] }
  >;
}

test('the compose file has two instances that differ in nothing, and all that they need', () => {
  const { services } = parse(composeFile({ dockerfile: false, install: 'npm ci --omit=dev' }), {
    merge: true,
  }) as Compose;
  expect(Object.keys(services)).toEqual(['app-1', 'app-2', 'redis', 's3', 'proxy']);
  expect(services['app-1']).toEqual(services['app-2']);
  expect(services['app-1']?.environment).toMatchObject({
    PORT: '3000',
    REDIS_URL: 'redis://redis:6379',
    S3_ENDPOINT: 'http://s3:9090',
  });
  expect(services['app-1']?.image).toBe('node:22-slim');
});

test('an app with a Dockerfile is built with it', () => {
  const { services } = parse(composeFile({ dockerfile: true, install: '' })) as Compose;
  expect([services['app-1']?.build, services['app-1']?.volumes]).toEqual(['..', undefined]);
});

test('nginx passes requests in turn to both', () => {
  const code = NGINX_FILE.replace(/#.*/g, '');
  expect(code.match(/server app-\d:3000;/g)).toEqual(['server app-1:3000;', 'server app-2:3000;']);
  expect(code).not.toMatch(/ip_hash|hash |sticky|least_conn/);
});

interface Workflow {
  readonly jobs: {
    verify: {
      defaults?: { run: Record<string, string> };
      steps: { run?: string; uses?: string; with?: { path?: string } }[];
    };
  };
}

test('the workflow installs, provides Redis, proves and keeps the report', () => {
  const { jobs } = parse(verifyWorkflow({ packageManager: 'pnpm', folder: 'apps/shop' })) as Workflow;
  const { steps, defaults } = jobs.verify;
  expect(steps.flatMap(({ run }) => run ?? []).map((run) => run.split(' ').slice(0, 2).join(' '))).toEqual([
    'corepack enable',
    'pnpm install',
    'sudo apt-get',
    'npx --yes',
  ]);
  expect(defaults?.run).toEqual({ 'working-directory': 'apps/shop' });
  expect(steps.at(-1)?.with?.path).toBe('apps/shop/unsticky-proof.html');
});
