import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../core/check.ts';
import { cli, SHOP } from '../run-cli.test-helper.ts';

interface Audited {
  readonly version: number;
  readonly findings: readonly Readonly<Record<string, unknown>>[];
  readonly checklist: readonly { readonly check: string; readonly status: string }[];
}

describe('unsticky audit', () => {
  it('--format json prints the contract and nothing else', async () => {
    const { code, out, err } = await cli('audit shop --format json');
    const { version, findings, checklist } = JSON.parse(out) as Audited;
    expect([code, err, version]).toEqual([0, '', 1]);
    expect(checklist.map(({ check }) => check)).toEqual(CHECKS);
    expect(checklist[0]).toEqual({ check: 'sessions', status: 'stateful' });
    expect(findings[0]).toMatchObject({
      check: 'sessions',
      rule: 'express-session-memory',
      file: 'app.js',
      line: 5,
      column: 9,
      automation: 'auto',
      transform: 'session-store',
    });
  });

  it.each([
    ['table', /^ {2}✗ sessions/],
    ['sarif', /^\{\n {2}"\$schema": /],
    ['html', /^<!doctype html>/],
    ['github', /^::warning file=app\.js,line=5,col=9,/],
  ])('--format %s', async (format, start) => {
    expect((await cli(`audit shop --format ${format}`)).out).toMatch(start);
  });

  it('paths for code scanning start at the repository', async () => {
    const nested = Object.fromEntries(
      Object.entries(SHOP).map(([path, text]) => [path.replace('/shop', '/repo/apps/shop'), text]),
    );
    const files = { ...nested, '/repo/.git/HEAD': 'ref' };
    expect((await cli('audit repo/apps/shop --format github', { files })).out).toMatch(
      /^::warning file=apps\/shop\/app\.js/,
    );
  });

  it('--check exits with 1 where there are findings, and with 0 where there are none', async () => {
    expect((await cli('audit shop --check')).code).toBe(1);
    expect((await cli('audit shop --check', { files: { '/shop/app.js': 'module.exports = 1;\n' } })).code).toBe(0);
  });

  it('a file that does not parse is named, and the rest is read', async () => {
    const files = { ...SHOP, '/shop/broken.js': "const session = require('express-session');\nsession({\n" };
    const { code, out } = await cli('audit shop', { files });
    expect(code).toBe(0);
    expect(out).toMatch(/broken\.js:3:1/);
    expect(out).toContain('app.js:5:9');
  });
});

describe('--check where a file could not be read', () => {
  const CLEAN = { '/shop/app.js': 'module.exports = 1;\n' };
  const BROKEN = { '/shop/broken.js': "const session = require('express-session');\nsession({\n" };

  it('is no pass: 2, and how many there are', async () => {
    const { code, err } = await cli('audit shop --check', { files: { ...CLEAN, ...BROKEN } });
    expect(code).toBe(2);
    expect(err).toContain('1 file could not be read');
  });

  it('is 1 where there are findings too', async () => {
    const { code, err } = await cli('audit shop --check', { files: { ...SHOP, ...BROKEN } });
    expect(code).toBe(1);
    expect(err).toContain('1 file could not be read');
  });

  it('passes where the baseline knows the file, until there is another', async () => {
    const { host } = await cli('audit shop --baseline known.json', { files: { ...CLEAN, ...BROKEN } });
    expect(host.disk.read('/known.json')).toContain('"unread": ["broken.js"]');
    expect((await cli('audit shop --baseline known.json --check', host)).code).toBe(0);
    host.disk.put('/shop/other.js', BROKEN['/shop/broken.js']);
    expect((await cli('audit shop --baseline known.json --check', host)).code).toBe(2);
  });
});

describe('the baseline', () => {
  it('is written once, then only new state counts', async () => {
    const first = await cli('audit shop --baseline known.json');
    expect(first.err).toContain('Wrote 1 finding to known.json');
    const known = await cli('audit shop --baseline known.json --check', first.host);
    expect([known.code, known.err]).toEqual([0, 'known.json knows 1 finding of 1.\n']);
    first.host.disk.put('/shop/admin.js', SHOP['/shop/app.js']);
    const fresh = await cli('audit shop --baseline known.json --check --format json', first.host);
    expect(fresh.code).toBe(1);
    expect((JSON.parse(fresh.out) as Audited).findings.map(({ file }) => file)).toEqual(['admin.js']);
    expect((JSON.parse(fresh.out) as Audited).checklist[0]!.status).toBe('stateful');
  });

  it('that is missing fails a check and is not written: a run that judges does not excuse', async () => {
    const { code, err, host } = await cli('audit shop --baseline known.json --check');
    expect(code).toBe(1);
    expect(err).toContain('known.json does not exist, so all findings are new.');
    expect(host.disk.exists('/known.json')).toBe(false);
  });

  it('shrinks when it is told to', async () => {
    const { host } = await cli('audit shop --baseline known.json');
    host.disk.put('/shop/app.js', 'module.exports = 1;\n');
    expect((await cli('audit shop --baseline known.json', host)).err).toContain(
      '1 of its findings are gone: --update-baseline takes them out.',
    );
    await cli('audit shop --baseline known.json --update-baseline', host);
    expect(host.disk.read('/known.json')).toContain('"findings": []');
  });

  it('that is no baseline is refused with its name', async () => {
    const { code, err } = await cli('audit shop --baseline shop/package.json');
    expect(code).toBe(2);
    expect(err).toMatch(/^unsticky: shop\/package\.json: The file is JSON but no baseline/);
  });

  it('--update-baseline needs a file', async () => {
    expect((await cli('audit shop --update-baseline')).err).toContain('--update-baseline needs --baseline FILE.');
  });
});
