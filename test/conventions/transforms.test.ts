import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { alternatives, transforms } from '../../transforms/registry.ts';
import { caseNames } from '../case-files.ts';
import { foldersIn, readRepository, repositoryRoot } from '../repository.ts';

const all = [...transforms, ...alternatives];
const HEADINGS = ['What it does', 'Before and after', 'What it refuses', 'Limits'];

const units = foldersIn('transforms').filter((name) => existsSync(join(repositoryRoot, 'transforms', name, 'unit.ts')));

it('the registry holds every transform that has a unit', () => {
  expect(all.map(({ name }) => name).toSorted()).toEqual(units);
});

it('what takes the place of a step names one of the path, and is not part of it', () => {
  const names = transforms.map(({ name }) => name);
  for (const { name, alternativeTo } of alternatives) {
    expect(names).toContain(alternativeTo);
    expect(names).not.toContain(name);
  }
  expect(transforms.filter(({ alternativeTo }) => alternativeTo !== undefined)).toEqual([]);
});

describe.each(all)('transforms/$name', ({ name, refusals }) => {
  const folder = `transforms/${name}`;

  it('has its words, tests and cases', async () => {
    const module: { refusals: unknown } = await import(`../../transforms/${name}/refusals.ts`);
    expect(module.refusals).toBe(refusals);
    expect(readRepository(`${folder}/unit.test.ts`)).toContain('describeCases(');
    expect(caseNames(join(repositoryRoot, folder))).not.toEqual([]);
  });

  it('is a module for stock jscodeshift', async () => {
    const module: { default: unknown; parser: unknown } = await import(`../../transforms/${name}/index.ts`);
    expect(module.default).toBeTypeOf('function');
    expect(module.parser).toBeDefined();
  });

  it('has a README that says what, shows it, and names the refusals and the limits', () => {
    const text = readRepository(`${folder}/README.md`);
    expect(text.split('\n')[0]).toBe(`# ${name}`);
    expect([...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual(HEADINGS);
    expect(text).not.toMatch(/^## .*\n+(##|$(?![^]))/m);
    expect(text).toContain('<!-- refusals -->');
  });
});

it('the tables of refusals are those of refusals.ts', async () => {
  const check = promisify(execFile)(process.execPath, ['scripts/render-docs.mjs', '--check'], { cwd: repositoryRoot });
  await expect(check).resolves.toMatchObject({ stderr: '' });
}, 30_000);
