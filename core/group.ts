import type { Companion } from './companion.ts';
import type { Edit, ImportRequest, Orphan } from './edit.ts';
import type { Location } from './location.ts';

/** All edits, in all files, that move one piece of state: the unit of consent. Plain data. */
export interface Group {
  /** `transform/file#n`: names the group within one plan; a later plan may count anew. */
  readonly id: string;
  /** Where the state is held; `--only FILE:LINE` selects by it. */
  readonly at: Location;
  /** One line, e.g. `session() keeps its data in this process`. */
  readonly title: string;
  /** What breaks with two instances, and what the edit changes; for the wizard. */
  readonly why: string;
  readonly edits: readonly Edit[];
  readonly imports: readonly ImportRequest[];
  readonly orphans: readonly Orphan[];
  readonly companions: readonly Companion[];
  /** What a reviewer must know: behaviour that changes, steps left to them. */
  readonly notes: readonly string[];
  /** Functions made async and routes reached, as places with a name. */
  readonly reach?: readonly { readonly at: Location; readonly what: string }[];
}
