import type { Place } from '../../program/flow/place.ts';
import type { SocketRefusal } from './refusals.ts';

/** Why a server stays, and where. */
export interface Obstacle {
  readonly code: SocketRefusal;
  readonly at?: Pick<Place, 'file' | 'path'>;
  readonly detail?: string;
}

export function isObstacle(result: object): result is Obstacle {
  return 'code' in result;
}
