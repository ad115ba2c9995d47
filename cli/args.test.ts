import { expect, it } from 'vitest';
import { cli } from './run-cli.test-helper.ts';

it.each([
  ['audit --formt json', 'Unknown option --formt. Did you mean --format? `unsticky audit --help` lists the options.'],
  ['run all --fource', 'Did you mean --force?'],
  ['--yess', 'Unknown option --yess. `unsticky --help` lists the options.'],
  ['audit --format', '--format needs a value: --format table|json|sarif|html|github.'],
  ['audit --format --check', '--format needs a value'],
  ['audit --format jsn', '--format cannot be jsn. Did you mean json? It is one of table, json, sarif, html, github.'],
  ['audit --check=yes', '--check takes no value.'],
  ['audit one two', 'Too many folders: one, two.'],
  ['adit', 'There is no command and no folder called adit. Did you mean audit?'],
  ['--force audit', 'Write the command first: unsticky audit …'],
  ['run', 'Name at least one step, or all'],
  ['run shop', 'Name at least one step, or all'],
  ['run sesion-store shop', 'There is no step called sesion-store, and no such folder. Did you mean session-store?'],
  ['run session-stor', 'Did you mean session-store?'],
  ['run all nowhere', 'nowhere'],
  ['audit nowhere', 'No such folder: nowhere.'],
  ['audit shp', 'No such folder: shp. Did you mean shop?'],
  ['audit shop/app.js', 'shop/app.js is a file. Name the folder of the app, e.g. `shop`.'],
  ['run all shop --lib-dir ../x --dry', '--lib-dir ../x is outside the app'],
  ['run all shop --lib-dir /x --dry', '--lib-dir /x is outside the app'],
  ['run all shop --only app.js --dry', '--only app.js: write a file and a line, e.g. --only src/app.js:12.'],
  ['run all shop --only none.js:3 --dry', '--only none.js:3: the app has no source file none.js.'],
  ['undo 1 2', 'Name one step and one folder at most'],
  ['explain', 'Name one step or one code'],
  ['explain store-unkown', 'Did you mean store-unknown?'],
])('%s is refused in one line, with exit code 2', async (line, message) => {
  const { code, out, err } = await cli(line);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^unsticky: [^\n]*\n$/);
  expect(err).toContain(message);
});

it('a folder without JavaScript is refused', async () => {
  const { code, err } = await cli('audit docs', { files: { '/docs/readme.md': 'x' } });
  expect(code).toBe(2);
  expect(err).toContain('No JavaScript or TypeScript in docs');
});

it('a defect keeps its stack and asks for a report', async () => {
  const host = (await cli('--version')).host;
  host.disk.crashAfter(0);
  const { code, err } = await cli('run all shop --yes', host);
  expect(code).toBe(2);
  expect(err).toMatch(/defect of unsticky, please report.*\nError: killed\n\s+at /s);
});
