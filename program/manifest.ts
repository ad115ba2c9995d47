import { dirname } from '../core/posix.ts';

/** What a package.json says, as far as a migration needs it. */
export interface Manifest {
  /** Path of the package.json; '' where the app has none. */
  readonly path: string;
  readonly folder: string;
  readonly name: string | undefined;
  readonly type: 'module' | 'commonjs';
  readonly main: string | undefined;
  readonly scripts: Readonly<Record<string, string>>;
  /** The range in `engines.node`. */
  readonly node: string | undefined;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly json: Readonly<Record<string, unknown>>;
}

/** Reads a package.json; a broken one counts as empty. */
export function parseManifest(path: string, text: string): Manifest {
  const json = objectOf(() => JSON.parse(text.replace(/^\uFEFF/, '')) as unknown);
  return {
    path,
    folder: dirname(path),
    name: stringOf(json['name']),
    type: json['type'] === 'module' ? 'module' : 'commonjs',
    main: stringOf(json['main']),
    scripts: stringsOf(json['scripts']),
    node: stringsOf(json['engines'])['node'],
    dependencies: stringsOf(json['dependencies']),
    devDependencies: stringsOf(json['devDependencies']),
    peerDependencies: stringsOf(json['peerDependencies']),
    json,
  };
}

function objectOf(read: () => unknown): Record<string, unknown> {
  try {
    const value = read();
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function stringsOf(value: unknown): Record<string, string> {
  const entries = Object.entries(objectOf(() => value)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(entries);
}

/** The range that the manifest asks for, in either list of dependencies. */
export function rangeOf(manifest: Manifest, name: string): string | undefined {
  return manifest.dependencies[name] ?? manifest.devDependencies[name];
}

/** The major that a range starts at: `^4.18.0` → 4, `>=5 <7` → 5, `latest`, `*` and absent → undefined. */
export function majorOf(range: string | undefined): number | undefined {
  const digits = /(\d+)/.exec(range?.replace(/^(npm:(@[^/]+\/)?[^@]+@|workspace:)/, '') ?? '')?.[1];
  return digits === undefined || /^(git|http|file:|link:|github:)/.test(range ?? '') ? undefined : Number(digits);
}
