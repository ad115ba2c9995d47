const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|0\.0\.0\.0)$/;

/**
 * Where a request goes: paths to `base`; so do addresses of this machine, because people write `localhost:3000`, except
 * the origins in `direct` (the S3 of the run). Throws for any other host: a verification never leaves the machine.
 */
export function resolveAddress(address: string, base: URL, direct: readonly string[]): URL {
  const url = new URL(address, base);
  if (url.origin === base.origin || direct.includes(url.origin)) return url;
  if (!LOOPBACK.test(url.hostname)) {
    throw new Error(`${url.origin} is not the app: write only the path, ${url.pathname}${url.search}`);
  }
  return new URL(url.pathname + url.search, base);
}
