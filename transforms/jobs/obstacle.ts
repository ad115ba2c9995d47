import type { NodePath } from '@babel/traverse';
import type { SourceFile } from '../../ast/source-file.ts';
import type { JobRefusal } from './refusals.ts';

/** Why a timer stays, and what in particular stands in the way. */
export interface Obstacle {
  readonly code: JobRefusal;
  readonly at?: { readonly file: SourceFile; readonly path: NodePath };
  readonly detail?: string;
}

export function isObstacle(result: object): result is Obstacle {
  return 'code' in result;
}
