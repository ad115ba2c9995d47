import type { Edit } from '../../core/edit.ts';
import type { Group } from '../../core/group.ts';
import { quoted, styleOf } from '../../ast/style.ts';
import type { CallSite } from '../../program/calls.ts';
import { manifestListing } from '../../recipes/listing-manifest.ts';
import type { Program } from '../../program/program.ts';
import type { PlanOptions } from '../../program/transform.ts';
import { planPubSub, pubSubImports } from '../../recipes/redis/pub-sub.ts';
import { adapterLibraryFor } from './adapter-library.ts';
import { planClients } from './client/plan-clients.ts';
import { sortEmits } from './emits.ts';
import { placeAdapter } from './place-adapter.ts';
import { keepLocal } from './repeated.ts';
import { tablesNote } from './tables-note.ts';
import { reachById } from './local-sockets.ts';
import { isObstacle, type Obstacle } from './verdict.ts';

/** All edits that give one socket.io server its adapter. `key` tells the servers of one app apart. */
export function planServer(
  program: Program,
  server: CallSite,
  key: string | undefined,
  options: PlanOptions,
): Omit<Group, 'id'> | Obstacle {
  const { file, path } = server;
  const library = adapterLibraryFor(manifestListing(program, file.path, 'socket.io'), file);
  if (!library) return { code: 'version-not-supported' };
  const local = keepLocal(program, server, sortEmits(program, server).byServer);
  if (isObstacle(local)) return local;
  const byId = reachById(program, server);
  if (isObstacle(byId)) return byId;
  const adapter = library.use(file, key === undefined ? undefined : quoted(key, styleOf(file)));
  const placed = placeAdapter(program, server, adapter.text);
  if (!placed) return { code: 'options-unknown' };
  const clients = planClients(program, server);
  const pubSub = planPubSub(program, { file, offset: path.node.start! }, options, library.fits);
  return {
    at: file.locate(path.node),
    title: 'socket.io reaches only the clients of this process',
    why: 'Two people in one room are connected to different instances, and do not hear each other. The adapter passes every message on through Redis.',
    edits: [...placed, ...local, ...byId, ...clients.edits],
    imports: [...adapter.imports, ...pubSubImports(program, file, pubSub)],
    orphans: [],
    companions: [...pubSub.companions, ...library.companions],
    notes: [...tablesNote(program, server), ...localNotes(local), ...clients.notes, ...pubSub.notes],
  };
}

function localNotes(local: readonly Edit[]): string[] {
  return local.length === 0
    ? []
    : [
        'What every instance does for itself, by its own timer or as a listener of something outside, it tells its own clients alone (`local`): each client shall hear it once.',
      ];
}
