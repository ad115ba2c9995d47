/** Something the person can put right: the message says what, and what to do. Ends with exit code 2, without a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
