/** What a group needs outside the source files, as data; the engine writes it. Paths are relative to the root. */
export type Companion =
  | {
      readonly kind: 'dependency';
      readonly manifest: string;
      readonly name: string;
      readonly range: string;
      readonly dev?: boolean;
    }
  /** Removed only when no file of the package imports it any more. */
  | { readonly kind: 'drop-dependency'; readonly manifest: string; readonly name: string }
  | { readonly kind: 'new-file'; readonly path: string; readonly text: string }
  /** A line for `.env.example` in `folder`; `value` is an example, never a secret. */
  | {
      readonly kind: 'environment';
      readonly folder: string;
      readonly name: string;
      readonly value: string;
      readonly comment: string;
    };
