import type { SourceFile } from '../../ast/source-file.ts';
import type { Finding } from '../../core/finding.ts';
import type { Location } from '../../core/location.ts';
import type { Stored } from './disk-uses.ts';

/** Files that one piece of an app keeps on the disk, and that move to object storage together. */
export interface Store {
  /** The file whose language and style the storage module takes. */
  readonly file: SourceFile;
  readonly at: Location;
  readonly finding: Finding;
  readonly title: string;
  readonly stored: Stored;
}
