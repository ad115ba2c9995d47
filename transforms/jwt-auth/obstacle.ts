import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { JwtRefusal } from './refusals.ts';

/** A place in the source. */
export interface At {
  readonly file: SourceFile;
  readonly path: NodePath;
}

/** Why the app keeps its sessions, and where that is written; the session middleware itself where no place is given. */
export interface Obstacle {
  readonly code: JwtRefusal;
  readonly at?: At;
  readonly detail?: string;
}

export function isObstacle(value: object): value is Obstacle {
  return 'code' in value;
}
