import { describe, expect, it } from 'vitest';
import { helpText } from './help.ts';
import { cli } from './run-cli.test-helper.ts';
import { COMMANDS, COMMON, WIZARD } from './specs.ts';

describe.each([WIZARD, ...COMMANDS])('unsticky $name --help', (spec) => {
  it.each([80, 120])('names every option and stays within %i columns', async (columns) => {
    const text = helpText(spec, columns);
    for (const { name, help } of [...spec.options, ...COMMON]) {
      expect(text).toContain(`--${name}`);
      expect(text.replace(/\s+/g, ' ')).toContain(help);
    }
    expect(text.split('\n').filter((line) => line.length > columns)).toEqual([]);
  });

  it('is printed without an app, with exit code 0', async () => {
    expect(await cli(`${spec.name} --help`, {})).toMatchObject({ code: 0, out: helpText(spec, 80), err: '' });
    expect(await cli(`${spec.name} -h`, {})).toMatchObject({ code: 0, out: helpText(spec, 80) });
  });
});

it('the general help lists every command', () => {
  for (const { name, operands } of COMMANDS)
    expect(helpText(WIZARD, 120)).toContain(`unsticky ${name} ${operands}`.trimEnd());
});

it('--version prints the version alone', async () => {
  expect(await cli('--version', {})).toMatchObject({ code: 0, out: '1.2.3\n' });
});
