import type { Token } from './tokens.ts';

/** A path on disk: where it starts, and its segments; `*` is a segment of which nothing is known, `$name` one that is known by its name only. */
export interface DiskPath {
  /** `root`: the app's folder; `cwd`, `home`, `tmp`; `absolute`; `*` where the start is not known; else `$name`. */
  readonly base: string;
  readonly segments: readonly string[];
}

/** Splits tokens at their slashes. */
export function diskPathOf(tokens: readonly Token[]): DiskPath {
  const [first] = tokens;
  const whole = segmentsOf(tokens);
  if (!first) return { base: '*', segments: [] };
  if (!('text' in first)) return startingAt(first, whole);
  if (first.text.startsWith('/tmp/') || first.text === '/tmp')
    return { base: 'tmp', segments: normalised(whole.slice(2)) };
  if (first.text.startsWith('/')) return { base: 'absolute', segments: normalised(whole.slice(1)) };
  return { base: 'cwd', segments: normalised(whole) };
}

function startingAt(first: Exclude<Token, { text: string }>, whole: readonly string[]): DiskPath {
  if (whole[0] === '*') return { base: '*', segments: normalised(whole.slice(1)) };
  const rest = whole.slice(1);
  if (first.kind === 'dir') return { base: 'root', segments: normalised([...first.name.split('/'), ...rest]) };
  return { base: first.kind === 'name' ? `$${first.name}` : first.kind, segments: normalised(rest) };
}

function segmentsOf(tokens: readonly Token[]): string[] {
  const segments: Token[][] = [[]];
  for (const token of tokens) {
    if (!('text' in token)) segments.at(-1)!.push(token);
    else
      token.text.split('/').forEach((part, index) => {
        if (index > 0) segments.push([]);
        if (part !== '') segments.at(-1)!.push({ text: part });
      });
  }
  return segments.map(segmentOf);
}

function segmentOf(tokens: readonly Token[]): string {
  if (tokens.every((token) => 'text' in token))
    return tokens.map((token) => ('text' in token ? token.text : '')).join('');
  const [only, ...others] = tokens;
  if (others.length > 0 || !only || 'text' in only || only.kind === 'any') return '*';
  return only.kind === 'name' ? `$${only.name}` : '';
}

/** Without empty and `.` segments; `..` takes back what stands before it. */
function normalised(segments: readonly string[]): string[] {
  const result: string[] = [];
  for (const part of segments) {
    if (part === '' || part === '.') continue;
    if (part !== '..' || result.length === 0) result.push(part);
    else result.pop();
  }
  return result.filter((part) => part !== '..');
}

/** The path as a person would write it. */
export function describePath({ base, segments }: DiskPath): string {
  const start = base.startsWith('$env.') ? [base.replace('env.', '')] : [];
  const known = [...start, ...segments.map((part) => (part.startsWith('$') ? '*' : part))].join('/');
  return base === 'absolute' ? `/${known}` : known;
}
