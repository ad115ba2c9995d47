import { readFileSync, readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

const NEVER_SOURCE = new Set(
  (
    'node_modules bower_components jspm_packages .git .hg .svn .next .nuxt .output .svelte-kit .cache .parcel-cache .turbo .yarn ' +
    '.pnpm-store .nyc_output .unsticky .vercel .serverless .aws-sam .terraform .angular'
  ).split(' '),
);
const MAYBE_OUTPUT = new Set(['dist', 'build', 'out', 'coverage']);
const SERVED = /(^|\/)(public|static|assets|www|wwwroot)\/(.*\/)?(vendors?|third[-_]party)$/;
const OUTPUT_NAME =
  /\.(map|min\.js|bundle\.js|chunk\.js|tsbuildinfo|d\.[cm]?ts)$|^(asset-manifest\.json|lcov\.info|lcov-report|coverage-final\.json|clover\.xml|index\.html)$/;
const COMPILED =
  /Object\.defineProperty\(exports, "__esModule"|\b_interopRequire|\b__(importDefault|importStar|awaiter|webpack_require__|commonJS|toESM)\b|sourceMappingURL=/;

/** Folders whose content nobody wrote here: dependencies, caches, output of a build or of a test run. */
export function isSkippedFolder(root: string, path: string, name: string): boolean {
  if (NEVER_SOURCE.has(name)) return true;
  if (MAYBE_OUTPUT.has(name)) return looksBuilt(join(root, path), 3);
  return SERVED.test(path);
}

/** An app may keep its own scripts in `build/`: only what the files themselves show counts. */
function looksBuilt(folder: string, depth: number): boolean {
  const entries = entriesOf(folder);
  if (entries.some((entry) => OUTPUT_NAME.test(entry.name))) return true;
  const script = entries.find((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name));
  if (script) return COMPILED.test(readFileSync(join(folder, script.name), 'latin1'));
  const inner = depth > 0 ? entries.find((entry) => entry.isDirectory()) : undefined;
  return inner !== undefined && looksBuilt(join(folder, inner.name), depth - 1);
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
