import { packageManagerOf } from '../engine/package-manager.ts';
import type { Context } from './context.ts';

/** Offers to install dependencies with the app's own package manager; false only where the installation failed. */
export async function installIn({ host }: Context, folder: string): Promise<boolean> {
  const manager = packageManagerOf(host.disk, folder);
  const answer = await host.terminal.askKey(`Run \`${manager} install\` now?`, ['y', 'n']);
  if (answer !== 'y') return true;
  const code = await host.processes.run(manager, ['install'], folder);
  if (code !== 0) host.terminal.err(`\`${manager} install\` ended with ${code}. Run it by hand in ${folder}.\n`);
  return code === 0;
}
