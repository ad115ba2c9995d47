import { dirname } from '../../core/posix.ts';
import type { Manifest } from '../manifest.ts';
import { resolve } from '../modules/resolve.ts';
import { specifiersIn } from '../modules/specifiers.ts';
import type { Program } from '../program.ts';
import { serverFilesOf } from '../server-files.ts';

type Services = ReadonlyMap<string, ReadonlySet<string>>;

const LISTENS = /\blisten\s*\(/;

/**
 * False for files of two services that stand in one package, as examples do: no file that listens takes in both, so that
 * no value of one comes out in the other. A file that none is seen to take in may be loaded by its name, by a file that
 * listens in a folder above it; where there is none, it may run with any.
 */
export function mayRunTogether(program: Program, path: string, other: string): boolean {
  if (path === other) return true;
  const services = servicesOf(program, program.manifestOf(path));
  const [some, others] = [path, other].map((file) => services.get(file) ?? above(file, services));
  return some!.size === 0 || others!.size === 0 || [...some!].some((service) => others!.has(service));
}

function above(path: string, services: Services): ReadonlySet<string> {
  const listening = [...services].flatMap(([file, running]) => (running.has(file) ? [file] : []));
  return new Set(listening.filter((service) => dirname(service) === '' || path.startsWith(`${dirname(service)}/`)));
}

/** The listening files that take in each file, directly or not. */
function servicesOf(program: Program, manifest: Manifest): Services {
  return program.remember(`services:${manifest.path}`, () => {
    const paths = serverFilesOf(program, manifest);
    const listening = paths.filter((path) => LISTENS.test(program.sources.read(path)));
    const services = new Map<string, Set<string>>();
    if (listening.length < 2) return services;
    for (const service of listening) {
      for (const path of takenInBy(program, service))
        services.set(path, (services.get(path) ?? new Set()).add(service));
    }
    return services;
  });
}

function takenInBy(program: Program, service: string): ReadonlySet<string> {
  const found = new Set([service]);
  for (const from of found) for (const path of takenIn(program, from)) found.add(path);
  return found;
}

function takenIn(program: Program, from: string): readonly string[] {
  return program.remember(`taken-in:${from}`, () =>
    specifiersIn(program.sources.read(from)).flatMap((specifier) => {
      const to = resolve(program, from, specifier);
      return to.kind === 'file' && program.sources.has(to.path) ? [to.path] : [];
    }),
  );
}
