/** The text that `*` stands for, '' where the pattern has none, undefined where it does not fit. */
export function matchStar(pattern: string, text: string): string | undefined {
  const [head = '', tail] = pattern.split('*');
  if (tail === undefined) return pattern === text ? '' : undefined;
  if (!text.startsWith(head) || !text.endsWith(tail) || text.length < head.length + tail.length) return undefined;
  return text.slice(head.length, text.length - tail.length);
}
