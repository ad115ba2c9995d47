import { nodeHost } from '../../host/node/host.ts';
import { openWorkspace } from '../../engine/commit/workspace.ts';
import { FILES, textOf } from './commit-kill.texts.ts';

/** Commits step after step in the folder given until somebody kills it; says so once it has begun. */
const root = process.argv[2]!;
const opened = openWorkspace(nodeHost(), root);
if (opened.kind !== 'open') throw new Error(JSON.stringify(opened));
for (let version = 0; ; version++) {
  const changes = FILES.map((path) => ({ path, before: textOf(path, version), after: textOf(path, version + 1) }));
  const result = opened.workspace.commit('kill', changes);
  if (result.kind !== 'committed') throw new Error(JSON.stringify(result));
  if (version === 0) process.stdout.write('begun');
}
