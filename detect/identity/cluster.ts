import type { Finding } from '../../core/finding.ts';
import { callSitesOf } from '../../program/calls.ts';
import type { Program } from '../../program/program.ts';

/** `cluster.fork()`: the app already runs as several processes of one machine. */
export function clusterForks(program: Program): Finding[] {
  const forks = callSitesOf(program, 'cluster').filter(({ names }) => names.at(-1) === 'fork');
  const byFile = new Map(forks.toReversed().map((site) => [site.file.path, site]));
  return [...byFile.values()].map(({ file, path }) => ({
    check: 'identity',
    rule: 'node-cluster',
    at: file.locate(path.node),
    message:
      'Workers are forked on this machine. They share no memory, so all that one of them keeps is missing in the others even on one host.',
    remedy: 'Move the state out first; then run more instances instead of more workers, or both.',
  }));
}
