import type { Manifest } from './manifest.ts';

/** What to do about an app that ended before it answered, from what it printed; empty where that tells nothing. */
export function startAdvice(output: string, { scripts = {} }: Manifest): string {
  const [, missing] = /Cannot find (?:module|package) '([^']+)'/.exec(output) ?? [];
  if (missing !== undefined && /^[./]|^\w:/.test(missing)) {
    return scripts['build'] === undefined ? '' : 'Build the app first: npm run build.';
  }
  if (missing !== undefined) return 'Install what the app needs first: npm install.';
  const [, address] = /ECONNREFUSED (\S+:\d+)/.exec(output) ?? refusedIn(output) ?? [];
  return address === undefined
    ? ''
    : `The app needs a service that does not answer at ${address}. Start it, or set the variable that tells the app where it is.`;
}

/** Where Node prints the address as properties of the error. */
function refusedIn(output: string): [string, string] | undefined {
  if (!output.includes('ECONNREFUSED')) return undefined;
  const host = /address: '([^']+)'/.exec(output)?.[1];
  const port = /port: (\d+)/.exec(output)?.[1];
  return host !== undefined && port !== undefined ? ['', `${host}:${port}`] : undefined;
}
