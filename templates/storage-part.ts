/** A piece of the storage module: what it needs of the others, and its text. What stands between « and » is for TypeScript alone. */
export interface StoragePart {
  readonly needs: readonly string[];
  readonly text: string;
}
