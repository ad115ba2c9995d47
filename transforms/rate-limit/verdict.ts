import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { RateLimitRefusal } from './refusals.ts';

/** Why a limiter cannot move, and where that is written; the limiter itself where no place is given. */
export interface Obstacle {
  readonly code: RateLimitRefusal;
  readonly detail?: string;
  readonly at?: { readonly file: SourceFile; readonly path: NodePath };
}

export function isObstacle(value: object): value is Obstacle {
  return 'code' in value;
}
