import type { Host } from '../host.ts';
import { nodeDisk } from './disk.ts';
import { nodeGit } from './git.ts';
import { nodeProcesses } from './processes.ts';
import { nodeTerminal } from './terminal.ts';

/** The real effects of this process. Cheap to make: what is heavy is loaded when it is used. */
export function nodeHost(): Host {
  return {
    disk: nodeDisk,
    git: nodeGit,
    terminal: nodeTerminal(),
    processes: nodeProcesses,
    now: Date.now,
    env: process.env,
    async sources(root, words) {
      const { readSources } = await import('../crawl/disk-sources.ts');
      return readSources(root, words);
    },
  };
}
