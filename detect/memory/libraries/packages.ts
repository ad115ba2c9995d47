/** How one package keeps values in the memory of the process. */
export interface CachePackage {
  /** Which exports make a cache, as the path from the whole module. */
  readonly makes: RegExp;
  /** Options by which the data is elsewhere. */
  readonly external?: readonly string[];
  /** The package is one cache itself: taking it in and writing is enough. */
  readonly isCache?: boolean;
}

const CLASS: CachePackage = { makes: /^(default|default\.default|)$/ };

/** Cache packages of the process's own memory, by their published names (READMEs, November 2026). */
export const CACHE_PACKAGES: Readonly<Record<string, CachePackage>> = {
  'node-cache': { makes: /^(default|NodeCache|)$/ },
  '@cacheable/node-cache': { makes: /^(default|NodeCache|NodeCacheStore|)$/ },
  'lru-cache': { makes: /^(default|LRUCache|LRU|)$/ },
  'quick-lru': CLASS,
  'tiny-lru': { makes: /^(default|lru|)$/ },
  flru: CLASS,
  'mnemonist/lru-cache': CLASS,
  '@isaacs/ttlcache': { makes: /^(default|TTLCache|)$/ },
  'ttl-cache': CLASS,
  'stale-lru-cache': CLASS,
  'lru-memoizer': CLASS,
  memoizee: CLASS,
  'p-memoize': CLASS,
  mem: CLASS,
  'memory-cache': { makes: /^(default\.)?(put|Cache)$/, isCache: true },
  apicache: { makes: /^(default\.)?(middleware|options\.middleware)$/, external: ['redisClient'] },
  'cache-manager': { makes: /^(default\.)?(caching|createCache)$/, external: ['store', 'stores'] },
  cacheable: { makes: /^(Cacheable|CacheableMemory)$/, external: ['secondary'] },
  keyv: { makes: /^(default|Keyv|)$/, external: ['store', 'uri', 'adapter'] },
};
