import { execFileSync } from 'node:child_process';

/** Runs git in a folder, with no settings but these; its output. */
export function git(folder: string, ...args: readonly string[]): string {
  const settings = ['user.name=Test', 'user.email=test@example.com', 'commit.gpgsign=false', 'core.excludesFile='];
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const all = [...settings.flatMap((setting) => ['-c', setting]), ...args];
  return execFileSync('git', all, { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
