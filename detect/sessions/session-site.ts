import type { NodePath } from '@babel/traverse';
import type { CallExpression, NewExpression } from '@babel/types';
import type { Finding } from '../../core/finding.ts';
import type { SourceFile } from '../../ast/source-file.ts';
import type { ObjectShape, ShapeEntry } from '../../program/values/object-shape.ts';
import type { SecretSource } from '../auth/secret-source.ts';
import type { SessionStorage } from './judge-store.ts';

/** One `session(…)` of express-session, with all that a migration needs to know of it. */
export interface SessionFacts {
  readonly file: SourceFile;
  readonly call: NodePath<CallExpression | NewExpression>;
  /** Undefined where the call has no options. */
  readonly options: ObjectShape | undefined;
  readonly storeEntry: ShapeEntry | undefined;
  readonly storage: SessionStorage;
  /** The expression that makes the store, where it stands: what a migration replaces. Absent with no store or with several. */
  readonly storeExpression?: { readonly file: SourceFile; readonly path: NodePath };
  /** The package that the store comes from. */
  readonly storePackage?: string;
  /** The store is a class of the app. */
  readonly ownStore?: boolean;
  readonly secret: SecretSource | undefined;
}

/** The same with what the audit says of it; no finding where sessions are shared, or where the text does not tell. */
export interface SessionSite extends SessionFacts {
  readonly finding?: Finding;
}
