const cache = new Map<string, string>();
export async function load(url: string): Promise<string | undefined> {
  if (!cache.has(url)) cache.set(url, await (await fetch(url)).text());
  return cache.get(url);
}
export const refresh = (): void => cache.clear();
