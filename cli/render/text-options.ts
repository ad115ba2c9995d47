/** How a text for a terminal may look. */
export interface TextOptions {
  readonly color: boolean;
  /** Width of the terminal in characters. */
  readonly columns: number;
}

export interface TableOptions extends TextOptions {
  /** The folder as the person typed it, for the commands proposed; without it the current one is meant. */
  readonly dir?: string;
  /** Leaves the proposed commands out: the reader is inside the wizard. */
  readonly withoutNext?: true;
}
