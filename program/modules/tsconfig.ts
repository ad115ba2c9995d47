import { dirname, join } from '../../core/posix.ts';
import type { Program } from '../program.ts';
import { matchStar } from './match-star.ts';

/** `compilerOptions` that bear on a migration, with `extends` inside the app applied. */
export interface TsConfig {
  readonly folder: string;
  readonly baseUrl: string | undefined;
  readonly paths: Readonly<Record<string, readonly string[]>>;
  readonly module: string | undefined;
  /** `esModuleInterop`: a CommonJS module can be taken in as a default import. */
  readonly interop: boolean | undefined;
}

/** The nearest tsconfig.json at or above a file. */
export function tsconfigOf(program: Program, file: string): TsConfig | undefined {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const path = folder === '' ? 'tsconfig.json' : `${folder}/tsconfig.json`;
    if (program.sources.has(path)) return program.remember(`tsconfig:${path}`, () => readTsconfig(program, path));
    if (folder === '') return undefined;
  }
}

/** Where `paths` and `baseUrl` may lead a bare specifier, best first. */
export function mapByTsconfig(program: Program, from: string, specifier: string): string[] {
  const config = tsconfigOf(program, from);
  if (!config) return [];
  const base = config.baseUrl ?? config.folder;
  const mapped = Object.entries(config.paths).flatMap(([pattern, targets]) => {
    const star = matchStar(pattern, specifier);
    return star === undefined ? [] : targets.flatMap((target) => join(base, target.replace('*', star)) ?? []);
  });
  return config.baseUrl === undefined
    ? mapped
    : [...mapped, ...[join(config.baseUrl, specifier)].flatMap((p) => p ?? [])];
}

function readTsconfig(program: Program, path: string, depth = 0): TsConfig {
  const folder = dirname(path);
  const json = parseJsonc(program.sources.read(path));
  const own = (json['compilerOptions'] ?? {}) as Record<string, unknown>;
  const parent = parentOf(program, folder, json['extends'], depth);
  const text = (key: string): string | undefined => (typeof own[key] === 'string' ? own[key] : undefined);
  const baseUrl = text('baseUrl');
  return {
    folder,
    baseUrl: baseUrl === undefined ? parent?.baseUrl : join(folder, baseUrl),
    module: text('module')?.toLowerCase() ?? parent?.module,
    interop: (own['esModuleInterop'] as boolean | undefined) ?? parent?.interop,
    paths: (own['paths'] as TsConfig['paths'] | undefined) ?? parent?.paths ?? {},
  };
}

function parentOf(program: Program, folder: string, name: unknown, depth: number): TsConfig | undefined {
  if (typeof name !== 'string' || depth >= 5) return undefined;
  const path = name.startsWith('.') ? join(folder, name.endsWith('.json') ? name : `${name}.json`) : undefined;
  return path !== undefined && program.sources.has(path) ? readTsconfig(program, path, depth + 1) : undefined;
}

/** JSON with comments and trailing commas; what cannot be read counts as empty. */
function parseJsonc(text: string): Record<string, unknown> {
  const plain = text
    .replace(/^\uFEFF/, '')
    .replace(/("(?:\\.|[^"\\])*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (_, string: string | undefined) => string ?? '')
    .replace(/("(?:\\.|[^"\\])*")|,(?=\s*[}\]])/g, (_, string: string | undefined) => string ?? '');
  try {
    return JSON.parse(plain) as Record<string, unknown>;
  } catch {
    return {};
  }
}
