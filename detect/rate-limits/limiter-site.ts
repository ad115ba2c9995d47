import type { NodePath } from '@babel/traverse';
import type { CallExpression, NewExpression } from '@babel/types';
import type { Finding } from '../../core/finding.ts';
import type { SourceFile } from '../../ast/source-file.ts';
import type { ObjectShape, ShapeEntry } from '../../program/values/object-shape.ts';

/** `conditional`: shared on some runs, by a switch of the app's own. */
export type LimiterStorage = 'memory' | 'external' | 'conditional' | 'unknown';

/** One limiter of a library, with all that a migration needs to know of it. */
export interface LimiterFacts {
  readonly library: string;
  /** The major that package.json asks for. */
  readonly major: number | undefined;
  readonly file: SourceFile;
  readonly call: NodePath<CallExpression | NewExpression>;
  /** Undefined where the call has no options. */
  readonly options: ObjectShape | undefined;
  readonly storage: LimiterStorage;
  readonly storeEntry: ShapeEntry | undefined;
  readonly prefixEntry: ShapeEntry | undefined;
  /** A short name in kebab-case for a key prefix, from its variable, export, route or function; not unique. */
  readonly name: string | undefined;
}

/** The same with what the audit says of it; no finding where counters are shared, or where the text does not tell. */
export interface LimiterSite extends LimiterFacts {
  readonly finding?: Finding;
}
