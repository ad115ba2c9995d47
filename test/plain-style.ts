/** The usual writing, for texts that a test makes. */
export const PLAIN_STYLE = {
  quote: "'",
  semicolons: true,
  indent: '  ',
  newline: '\n',
  declare: 'const',
  spacedBraces: true,
} as const;
