import { expect, it } from 'vitest';
import { readRepository } from '../repository.ts';

/** A second copy would make two kinds of node, and `instanceof` and scopes of one would not know those of the other. */
const ONE_COPY = ['recast', 'ast-types', '@babel/parser', '@babel/traverse', '@babel/types', 'jscodeshift'];

it.each(ONE_COPY)('one copy of %s is installed', (name) => {
  const { packages }: { packages: object } = JSON.parse(readRepository('node_modules/.package-lock.json'));
  const places = Object.keys(packages).filter(
    (path) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`),
  );
  expect(places).toEqual([`node_modules/${name}`]);
});

it('the lock names no host', () => {
  const lock: { packages: Record<string, { resolved?: string }> } = JSON.parse(readRepository('package-lock.json'));
  const { packages } = lock;
  const hosts = Object.values(packages).flatMap(({ resolved }) => resolved ?? []);
  expect(Object.keys(packages).length).toBeGreaterThan(50);
  expect(hosts).toEqual([]);
});
