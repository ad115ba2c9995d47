import type { Group } from '../../core/group.ts';
import { functionName } from './function-name.ts';
import type { Propagation } from './propagate.ts';

/** What a person should know before saying yes: the functions that become async and the routes that come to wait. */
export function reachOf({ made, guarded }: Propagation): NonNullable<Group['reach']> {
  const functions = made.map(({ file, fn }) => ({
    at: file.locate(fn.node),
    what: `${functionName(fn) ?? 'a callback'} becomes async`,
  }));
  const routes = guarded
    .filter(({ kind }) => kind === 'route')
    .map(({ file, path }) => ({ at: file.locate(path.node), what: 'a route waits for Redis' }));
  return [...functions, ...routes];
}
