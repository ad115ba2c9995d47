/** What the keys of a library start with: two libraries may have limiters of one name. */
export function spaceOf(library: string): string {
  if (library === 'rate-limiter-flexible') return 'rlflx';
  return library === 'express-slow-down' ? 'sd' : 'rl';
}
