import type { Host } from '../host/host.ts';

/** What a command runs in. */
export interface Context {
  readonly host: Host;
  /** Absolute; operands and file names of options are relative to it. */
  readonly folder: string;
  readonly version: string;
}
