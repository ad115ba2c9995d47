import { dirname, join, relative } from 'node:path';
import { packageManagerOf } from '../../engine/package-manager.ts';
import { composeFile, NGINX_FILE } from '../../templates/verify-compose.ts';
import { verifyWorkflow } from '../../templates/verify-workflow.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { repositoryPrefix } from '../repository-prefix.ts';
import { UsageError } from '../usage-error.ts';

const INSTALL = {
  npm: 'npm ci --omit=dev',
  pnpm: 'corepack enable && pnpm install --prod',
  yarn: 'corepack enable && yarn install',
  bun: 'npm install -g bun && bun install --production',
} as const;

/** `verify --write-compose`: two instances with all that they need behind nginx, as files to run elsewhere. */
export function writeCompose({ root }: App, context: Context): number {
  const { disk } = context.host;
  const install = INSTALL[packageManagerOf(disk, root)];
  const dockerfile = disk.exists(join(root, 'Dockerfile'));
  return writeAll(context, [
    [join(root, 'unsticky-verify', 'compose.yaml'), composeFile({ dockerfile, install })],
    [join(root, 'unsticky-verify', 'nginx.conf'), NGINX_FILE],
  ]);
}

/** `verify --write-ci`: a workflow that runs the proof on each push. */
export function writeWorkflow({ root }: App, context: Context): number {
  const { disk } = context.host;
  const folder = repositoryPrefix(disk, root);
  const top = folder === '' ? root : root.slice(0, -folder.length - 1);
  return writeAll(context, [
    [
      join(top, '.github', 'workflows', 'unsticky.yml'),
      verifyWorkflow({ packageManager: packageManagerOf(disk, root), folder }),
    ],
  ]);
}

function writeAll(
  { host: { disk, terminal }, folder }: Context,
  files: readonly (readonly [string, string])[],
): number {
  const shown = (path: string): string => relative(folder, path);
  const there = files.filter(([path]) => disk.exists(path));
  if (there.length > 0)
    throw new UsageError(
      `${there.map(([path]) => shown(path)).join(' and ')} exists: move it away to have it written anew.`,
    );
  for (const [path, text] of files) {
    disk.makeFolder(dirname(path));
    disk.create(path, text);
  }
  terminal.out(`Wrote ${files.map(([path]) => shown(path)).join(' and ')}.\n`);
  return 0;
}
