/** Where a session store keeps its data, seen from one instance. */
export type StorePlace = 'memory' | 'local-disk' | 'external';

const MEMORY = new Set([
  'memorystore',
  'session-memory-store',
  'cluster-store',
  'fortune-session',
  'express-session-memory-store',
  'lru-session-store',
]);

/** Stores of embedded databases and of plain files; a database that is named by a connection is external. */
const LOCAL_DISK =
  /(^|[-/])(file-store|better-sqlite3-session-store|connect-sqlite3?|sqlite3?-session-store|session-sqlite3?|connect-nedb|nedb-session|nedb-session-store|nedb-store|connect-loki|connect-lokijs|loki-session|connect-lowdb|lowdb-session-store|level-session-store|session-level|connect-leveldb|leveldb-store|connect-fs2?|session-lmdb|lmdb-store|session-rsdb|session-json|medea-session-store|connect-diskdb)$|^(tch|express|connect)-nedb(-session)?$/;

/** Judges a store package of express-session by its published name. */
export function placeOfStorePackage(name: string): StorePlace {
  if (MEMORY.has(name)) return 'memory';
  return LOCAL_DISK.test(name) ? 'local-disk' : 'external';
}
