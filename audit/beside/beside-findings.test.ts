import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Check } from '../../core/check.ts';
import { formatLocation } from '../../core/location.ts';
import type { BesideFacts, BesideFile } from './beside-facts.ts';
import { besideFindings, isBesideFile } from './beside-findings.ts';

const CASES = join(import.meta.dirname, 'cases');
const ABOUT = new Set(['findings.txt', 'facts.json']);

function filesOf(folder: string): BesideFile[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !ABOUT.has(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(folder, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

function factsOf(folder: string): BesideFacts {
  const path = join(folder, 'facts.json');
  if (!existsSync(path)) return facts(['sessions'], ['uploads']);
  const { statefulChecks, uploadFolders } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string[]>;
  return facts(statefulChecks as Check[], uploadFolders);
}

function facts(checks: readonly Check[], uploadFolders: readonly string[] = []): BesideFacts {
  return { statefulChecks: new Set(checks), uploadFolders };
}

describe('cases', () => {
  test.each(readdirSync(CASES))('%s', (name) => {
    const folder = join(CASES, name);
    const found = besideFindings(filesOf(folder), factsOf(folder)).map(
      ({ check, rule, at }) => `${check} ${rule} ${formatLocation(at)}`,
    );
    const expected = readFileSync(join(folder, 'findings.txt'), 'utf8').trim().split('\n');
    expect(found.length > 0 ? found.toSorted() : ['none']).toEqual(expected.toSorted());
  });
});

const nginx = [{ path: 'nginx.conf', text: 'upstream app { ip_hash; server a:1; }' }];
const pm2 = [{ path: 'ecosystem.config.js', text: "module.exports = { apps: [{ script: 'app.js', instances: 4 }] };" }];
const messages = (files: BesideFile[], about: BesideFacts): string[] =>
  besideFindings(files, about).map(({ message }) => message);

describe('messages say what is hidden and what to do', () => {
  test('a sticky balancer in front of one kind of state', () => {
    expect(messages(nginx, facts(['sessions']))).toEqual([
      'nginx sends each client to the same instance (ip_hash): this hides session state. ' +
        'Remove it once the sessions are in Redis, and let `unsticky verify` prove it.',
    ]);
  });

  test('a sticky balancer in front of several kinds; settings do not depend on the client', () => {
    expect(messages(nginx, facts(['config', 'cache', 'sessions']))).toEqual([
      'nginx sends each client to the same instance (ip_hash): this hides session state and cached data. ' +
        'Remove it once all of that is moved out of the process, and let `unsticky verify` prove it.',
    ]);
  });

  test('a sticky balancer in front of an app with nothing that it could hide', () => {
    expect(messages(nginx, facts(['jobs']))).toEqual([
      'nginx sends each client to the same instance (ip_hash): no state was found that needs this. ' +
        'It can go once `unsticky verify` passes without it.',
    ]);
  });

  test('several instances of an app with state', () => {
    expect(messages(pm2, facts(['cache']))).toEqual([
      'PM2 starts 4 instances (instances: 4), and each keeps its own cached data. ' +
        'Move that out of the process first (`unsticky run all`), or start one instance until then.',
    ]);
  });

  test('an upload folder on a volume', () => {
    expect(messages([{ path: 'Dockerfile', text: 'VOLUME /app/uploads' }], facts(['files'], ['uploads/']))).toEqual([
      'The image keeps the upload folder uploads/ on the disk of one machine (VOLUME /app/uploads): ' +
        'instances elsewhere do not see its files. Move the uploads to S3 (`unsticky run uploads`), then remove this volume.',
    ]);
  });
});

describe('isBesideFile', () => {
  test.each([
    'nginx.conf',
    'deploy/nginx/default.conf.template',
    'etc/nginx/sites-available/app',
    'haproxy.cfg',
    'k8s/app.yaml',
    'docker-compose.yml',
    'main.tf',
    '.ebextensions/lb.config',
    'package.json',
    'app.json',
    'ecosystem.config.cjs',
    'Dockerfile',
    'Dockerfile.prod',
    'api.dockerfile',
    'Procfile',
    'deploy.sh',
    'Caddyfile',
  ])('%s', (path) => expect(isBesideFile(path)).toBe(true));

  test.each([
    'server.js',
    'src/process.ts.snap',
    'README.md',
    'package-lock.json',
    'pnpm-lock.yaml',
    'tsconfig.build.json',
    '.env',
  ])('not %s', (path) => expect(isBesideFile(path)).toBe(false));
});

test('a billion laughs ends', () => {
  const levels = Array.from({ length: 30 }, (_, n) => `l${n}: &l${n} [${n ? `*l${n - 1}, *l${n - 1}` : 'x'}]`);
  const text = [...levels, 'sessionAffinity: ClientIP'].join('\n');
  expect(besideFindings([{ path: 'a.yaml', text }], facts([])).map(({ at }) => at.line)).toEqual([31]);
});
